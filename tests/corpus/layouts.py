"""One report told in many layouts, and what a slip of the pen makes of each.

One duty: topics with their true values, the slips tried and the layouts that tell them.
All figures are made up; every layout is consistent with the true values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """What is told, which slips are tried, and how it is told."""

    name: str
    values: Mapping[str, str]
    slips: Sequence[tuple[str, str]]  # a value by name, and what is printed instead
    layouts: Mapping[str, str]  # templates


TOPICS = (
    Topic(
        name="states and channels",
        values={
            "R": "1.217",
            "O": "842",
            "D": "375",
            "G": "1.168",
            "T": "1.141",
            "L": "27",
            "P": "49",
            "pt": "97,69",
            "po": "69,19",
        },
        slips=(
            ("R", "1.271"),
            ("O", "824"),
            ("D", "357"),
            ("G", "1.186"),
            ("T", "1.114"),
            ("L", "72"),
            ("P", "94"),
            ("pt", "96,79"),
            ("po", "61,19"),
        ),
        layouts={
            "sent": (
                "UBND huyện Tân Châu báo cáo công tác cải cách hành chính.\n"
                "Trong quý I, huyện tiếp nhận {R} hồ sơ, trong đó trực tuyến {O} hồ "
                "sơ (đạt {po}%), trực tiếp {D} hồ sơ. Đã giải quyết {G} hồ sơ, trong "
                "đó đúng hạn {T} hồ sơ (đạt {pt}%), trễ hạn {L} hồ sơ; đang giải "
                "quyết {P} hồ sơ."
            ),
            "short": (
                "Quý I, huyện Tân Châu tiếp nhận {R} hồ sơ. Trực tuyến {O} hồ sơ. "
                "Trực tiếp {D} hồ sơ. Tỷ lệ trực tuyến {po}%. Đã giải quyết {G} hồ "
                "sơ. Đúng hạn {T} hồ sơ. Trễ hạn {L} hồ sơ. Tỷ lệ đúng hạn {pt}%. "
                "Đang giải quyết {P} hồ sơ."
            ),
            "bullets": (
                "Kết quả quý I của huyện Tân Châu:\n"
                "- Tổng số hồ sơ tiếp nhận: {R} hồ sơ, trong đó:\n"
                "+ Trực tuyến: {O} hồ sơ, đạt {po}%;\n"
                "+ Trực tiếp: {D} hồ sơ.\n"
                "- Số hồ sơ đã giải quyết: {G} hồ sơ, trong đó:\n"
                "+ Đúng hạn: {T} hồ sơ, đạt {pt}%;\n"
                "+ Trễ hạn: {L} hồ sơ.\n"
                "- Số hồ sơ đang giải quyết: {P} hồ sơ."
            ),
            "labels": (
                "Huyện Tân Châu - quý I\n"
                "Tiếp nhận: {R} hồ sơ\n"
                "Trực tuyến: {O} hồ sơ\n"
                "Trực tiếp: {D} hồ sơ\n"
                "Tỷ lệ trực tuyến: {po}%\n"
                "Đã giải quyết: {G} hồ sơ\n"
                "Đúng hạn: {T} hồ sơ\n"
                "Trễ hạn: {L} hồ sơ\n"
                "Tỷ lệ đúng hạn: {pt}%\n"
                "Đang giải quyết: {P} hồ sơ"
            ),
            "bare": (
                "Huyện Tân Châu - quý I\n"
                "Tổng số hồ sơ tiếp nhận: {R}\n"
                "Trực tuyến: {O} ({po}%)\n"
                "Trực tiếp: {D}\n"
                "Đã giải quyết: {G}\n"
                "Đúng hạn: {T} ({pt}%)\n"
                "Trễ hạn: {L}\n"
                "Đang giải quyết: {P}"
            ),
            "num": (
                "Kết quả giải quyết hồ sơ quý I của huyện Tân Châu như sau:\n"
                "1. Tiếp nhận {R} hồ sơ ({O} hồ sơ trực tuyến, {D} hồ sơ trực tiếp); "
                "tỷ lệ trực tuyến {po}%.\n"
                "2. Đã giải quyết {G} hồ sơ ({T} hồ sơ đúng hạn, {L} hồ sơ trễ hạn); "
                "tỷ lệ đúng hạn {pt}%.\n"
                "3. Đang giải quyết {P} hồ sơ."
            ),
            "semi": (
                "Kết quả quý I: tiếp nhận {R} hồ sơ; trực tuyến {O} hồ sơ, chiếm "
                "{po}%; trực tiếp {D} hồ sơ; đã giải quyết {G} hồ sơ; đúng hạn {T} "
                "hồ sơ, chiếm {pt}%; trễ hạn {L} hồ sơ; đang giải quyết {P} hồ sơ."
            ),
            "rev": (
                "Quý I, có {O} hồ sơ nộp trực tuyến và {D} hồ sơ nộp trực tiếp trong "
                "tổng số {R} hồ sơ huyện Tân Châu tiếp nhận, tỷ lệ trực tuyến {po}%. "
                "{T} hồ sơ được trả đúng hạn, {L} hồ sơ bị trễ trong tổng số {G} hồ "
                "sơ đã giải quyết, tỷ lệ đúng hạn {pt}%. Còn {P} hồ sơ đang giải "
                "quyết."
            ),
            "table": (
                "Huyện Tân Châu, quý I\n"
                "| Nội dung | Số lượng | Tỷ lệ |\n"
                "| Tiếp nhận | {R} | |\n"
                "| Trực tuyến | {O} | {po}% |\n"
                "| Trực tiếp | {D} | |\n"
                "| Đã giải quyết | {G} | |\n"
                "| Đúng hạn | {T} | {pt}% |\n"
                "| Trễ hạn | {L} | |\n"
                "| Đang giải quyết | {P} | |"
            ),
            "caps": (
                "TÌNH HÌNH GIẢI QUYẾT HỒ SƠ QUÝ I\n"
                "TỔNG SỐ HỒ SƠ TIẾP NHẬN: {R} HỒ SƠ (TRỰC TUYẾN: {O}; TRỰC TIẾP: "
                "{D}), TỶ LỆ TRỰC TUYẾN {po}%.\n"
                "ĐÃ GIẢI QUYẾT: {G} HỒ SƠ (ĐÚNG HẠN: {T}; TRỄ HẠN: {L}), TỶ LỆ ĐÚNG "
                "HẠN {pt}%.\n"
                "ĐANG GIẢI QUYẾT: {P} HỒ SƠ."
            ),
            "share1": (
                "Quý I, {po}% trong số {R} hồ sơ huyện Tân Châu nhận được là hồ sơ "
                "trực tuyến ({O} hồ sơ), còn lại {D} hồ sơ nộp trực tiếp. {pt}% "
                "trong số {G} hồ sơ đã giải quyết được trả đúng hạn ({T} hồ sơ), còn "
                "lại {L} hồ sơ trả trễ hạn. {P} hồ sơ đang giải quyết."
            ),
            "passive": (
                "Tính đến hết quý I, số hồ sơ được huyện Tân Châu tiếp nhận là {R}, "
                "bao gồm {O} hồ sơ gửi qua mạng, tương đương {po}%, và {D} hồ sơ gửi "
                "trực tiếp. Số được giải quyết xong là {G}, bao gồm {T} hồ sơ đúng "
                "hẹn, tương đương {pt}%, và {L} hồ sơ sai hẹn. Số chưa giải quyết là "
                "{P}."
            ),
            "nouns": (
                "Lượng hồ sơ vào của huyện Tân Châu quý I: {R}. Nguồn: trực tuyến "
                "{O} ({po}%), trực tiếp {D}. Lượng hồ sơ xử lý xong: {G}. Chất "
                "lượng: đúng hạn {T} ({pt}%), quá hạn {L}. Lượng hồ sơ đang xử lý: "
                "{P}."
            ),
        },
    ),
    Topic(
        name="scores and places",
        values={
            "A": "86,47",
            "B": "84,12",
            "D": "2,35",
            "r": "18",
            "s": "23",
            "m": "5",
        },
        slips=(
            ("A", "86,74"),
            ("B", "84,21"),
            ("D", "2,53"),
            ("r", "81"),
            ("r", "13"),
            ("s", "32"),
            ("m", "7"),
        ),
        layouts={
            "one": (
                "Chỉ số CCHC năm 2023 của tỉnh Hà Nam đạt {A} điểm, xếp thứ {r}/63, "
                "tăng {D} điểm và tăng {m} bậc so với năm 2022 ({B} điểm, xếp thứ "
                "{s})."
            ),
            "two": (
                "Năm 2022, Chỉ số CCHC của tỉnh đạt {B} điểm, xếp thứ {s}/63. Năm "
                "2023, Chỉ số CCHC của tỉnh đạt {A} điểm, xếp thứ {r}/63, tăng {D} "
                "điểm và tăng {m} bậc."
            ),
            "from": (
                "Chỉ số CCHC của tỉnh tăng từ {B} điểm năm 2022 lên {A} điểm năm "
                "2023 (tăng {D} điểm); thứ hạng từ {s} lên {r} (tăng {m} bậc)."
            ),
            "lines": (
                "Chỉ số CCHC tỉnh\n"
                "- Điểm năm 2023: {A} điểm, tăng {D} điểm so với năm 2022 ({B} "
                "điểm).\n"
                "- Xếp hạng năm 2023: {r}/63, tăng {m} bậc so với năm 2022 ({s}/63)."
            ),
            "brack": (
                "Tỉnh đạt {A} điểm (năm 2022: {B} điểm; tăng {D} điểm), đứng thứ "
                "{r}/63 (năm 2022: {s}/63; tăng {m} bậc)."
            ),
            "then": (
                "Với {A} điểm, tỉnh xếp thứ {r} trong 63 tỉnh, thành phố. So với năm "
                "2022, điểm số tăng {D} điểm (từ {B} điểm), thứ hạng tăng {m} bậc "
                "(từ vị trí {s})."
            ),
            "short": (
                "Chỉ số CCHC năm 2023 là {A} điểm. Năm 2022 là {B} điểm. Mức tăng là "
                "{D} điểm. Xếp hạng năm 2023: {r}/63. Năm 2022: {s}/63. Tăng {m} bậc."
            ),
            "comma": (
                "Tỉnh đạt {A} điểm, cao hơn năm 2022 {D} điểm ({B} điểm); xếp hạng "
                "{r}/63, cao hơn năm 2022 {m} bậc (hạng {s})."
            ),
        },
    ),
    Topic(
        name="procedures by level",
        values={
            "N": "1.856",
            "p": "1.205",
            "h": "386",
            "c": "265",
            "t": "742",
            "u": "1.114",
            "pt": "39,98",
        },
        slips=(
            ("N", "1.865"),
            ("p", "1.250"),
            ("h", "368"),
            ("c", "256"),
            ("t", "724"),
            ("u", "1.141"),
            ("pt", "39,89"),
        ),
        layouts={
            "one": (
                "Toàn tỉnh có {N} thủ tục hành chính, gồm {p} thủ tục cấp tỉnh, {h} "
                "thủ tục cấp huyện và {c} thủ tục cấp xã. Trong đó, {t} thủ tục là "
                "dịch vụ công trực tuyến toàn trình (chiếm {pt}%), {u} thủ tục là "
                "dịch vụ công trực tuyến một phần."
            ),
            "lines": (
                "Tổng số TTHC: {N} TTHC\n"
                "- Cấp tỉnh: {p} TTHC\n"
                "- Cấp huyện: {h} TTHC\n"
                "- Cấp xã: {c} TTHC\n"
                "Dịch vụ công trực tuyến toàn trình: {t} TTHC, đạt {pt}%\n"
                "Dịch vụ công trực tuyến một phần: {u} TTHC"
            ),
            "bare": (
                "Tổng số TTHC: {N}, trong đó cấp tỉnh {p}, cấp huyện {h}, cấp xã "
                "{c}. DVCTT toàn trình {t} (đạt {pt}%), DVCTT một phần {u}."
            ),
            "brack": (
                "Tỉnh đã công bố {N} thủ tục (cấp tỉnh: {p}; cấp huyện: {h}; cấp xã: "
                "{c}). Số thủ tục toàn trình là {t}/{N} (tỷ lệ {pt}%), số thủ tục "
                "một phần là {u}/{N}."
            ),
            "rev": (
                "{p} thủ tục cấp tỉnh, {h} thủ tục cấp huyện và {c} thủ tục cấp xã "
                "đã được công bố, nâng tổng số lên {N} thủ tục. Có {pt}% số thủ tục "
                "({t} thủ tục) được cung cấp toàn trình, còn lại {u} thủ tục cung "
                "cấp một phần."
            ),
        },
    ),
    Topic(
        name="against a year before",
        values={
            "a": "3.420",
            "b": "3.000",
            "d": "420",
            "q": "14",
            "x": "98,2",
            "y": "97,5",
            "z": "0,7",
        },
        slips=(
            ("a", "3.240"),
            ("b", "3.300"),
            ("d", "240"),
            ("q", "41"),
            ("q", "12"),
            ("x", "92,8"),
            ("x", "98,8"),
            ("y", "97,1"),
            ("z", "0,9"),
        ),
        layouts={
            "one": (
                "Trong 6 tháng đầu năm 2024, huyện tiếp nhận {a} hồ sơ, tăng {d} hồ "
                "sơ ({q}%) so với cùng kỳ năm 2023 ({b} hồ sơ). Tỷ lệ đúng hạn đạt "
                "{x}%, tăng {z} điểm phần trăm so với cùng kỳ ({y}%)."
            ),
            "two": (
                "6 tháng đầu năm 2023, huyện tiếp nhận {b} hồ sơ, tỷ lệ đúng hạn "
                "{y}%. 6 tháng đầu năm 2024, huyện tiếp nhận {a} hồ sơ, tăng {q}% "
                "(tương ứng {d} hồ sơ); tỷ lệ đúng hạn {x}%, tăng {z}%."
            ),
            "from": (
                "Số hồ sơ tiếp nhận tăng từ {b} hồ sơ lên {a} hồ sơ, tức tăng {d} hồ "
                "sơ, tương đương {q}%; tỷ lệ đúng hạn tăng từ {y}% lên {x}%, tăng "
                "{z}%."
            ),
            "line": (
                "- Hồ sơ tiếp nhận: {a} hồ sơ (cùng kỳ {b} hồ sơ), tăng {d} hồ sơ, "
                "bằng {q}%.\n"
                "- Tỷ lệ đúng hạn: {x}% (cùng kỳ {y}%), tăng {z}%."
            ),
            "comp": (
                "Huyện tiếp nhận {a} hồ sơ, nhiều hơn {d} hồ sơ so với {b} hồ sơ của "
                "cùng kỳ, tăng {q}%. Tỷ lệ đúng hạn {x}%, cao hơn {z}% so với mức "
                "{y}% của cùng kỳ."
            ),
        },
    ),
    Topic(
        name="carried over",
        values={
            "t": "1.584",
            "c": "126",
            "n": "1.458",
            "g": "1.497",
            "o": "87",
            "s": "1.476",
            "l": "21",
            "p": "98,6",
        },
        slips=(
            ("t", "1.548"),
            ("c", "162"),
            ("n", "1.485"),
            ("g", "1.479"),
            ("o", "78"),
            ("s", "1.467"),
            ("l", "12"),
            ("p", "96,8"),
        ),
        layouts={
            "one": (
                "Tổng số hồ sơ phải giải quyết là {t} hồ sơ, trong đó kỳ trước "
                "chuyển sang {c} hồ sơ, tiếp nhận mới {n} hồ sơ. Đã giải quyết {g} "
                "hồ sơ (đúng hạn {s} hồ sơ, đạt {p}%; quá hạn {l} hồ sơ), đang giải "
                "quyết {o} hồ sơ."
            ),
            "rev": (
                "Tồn từ kỳ trước {c} hồ sơ, nhận mới trong kỳ {n} hồ sơ, tổng cộng "
                "{t} hồ sơ. Đến nay {g} hồ sơ đã có kết quả, còn {o} hồ sơ đang xử "
                "lý; {p}% số hồ sơ có kết quả được trả đúng hạn ({s} hồ sơ), {l} hồ "
                "sơ quá hạn."
            ),
            "lines": (
                "Tổng hồ sơ phải giải quyết: {t}\n"
                "- Kỳ trước chuyển sang: {c}\n"
                "- Tiếp nhận mới: {n}\n"
                "Đã giải quyết: {g}\n"
                "- Đúng hạn: {s} (đạt {p}%)\n"
                "- Quá hạn: {l}\n"
                "Đang giải quyết: {o}"
            ),
            "nested": (
                "Trong quý, xã tiếp nhận {n} hồ sơ mới, cộng với {c} hồ sơ kỳ trước "
                "chuyển sang là {t} hồ sơ; đã giải quyết xong {g} hồ sơ, trong đó "
                "{s} hồ sơ đúng hạn ({p}%) và {l} hồ sơ quá hạn; {o} hồ sơ đang "
                "trong hạn giải quyết."
            ),
        },
    ),
    Topic(
        name="survey",
        values={
            "f": "500",
            "r": "480",
            "h": "462",
            "b": "15",
            "k": "3",
            "pr": "96",
            "ph": "96,25",
            "pb": "3,13",
            "pk": "0,63",
        },
        slips=(
            ("r", "408"),
            ("h", "426"),
            ("b", "51"),
            ("k", "8"),
            ("pr", "69"),
            ("ph", "92,65"),
            ("pb", "3,31"),
            ("pk", "0,36"),
        ),
        layouts={
            "one": (
                "Sở phát {f} phiếu khảo sát, thu về {r} phiếu (đạt {pr}%). Kết quả "
                "có {h} phiếu hài lòng ({ph}%), {b} phiếu bình thường ({pb}%), {k} "
                "phiếu không hài lòng ({pk}%)."
            ),
            "rate": (
                "Trong {f} phiếu phát ra, {r} phiếu được thu về, tỷ lệ {pr}%. Tỷ lệ "
                "hài lòng là {ph}% với {h} phiếu, bình thường {pb}% với {b} phiếu và "
                "không hài lòng {pk}% với {k} phiếu."
            ),
            "frac": (
                "Số phiếu thu về: {r}/{f} phiếu, đạt {pr}%. Hài lòng: {h}/{r} phiếu, "
                "đạt {ph}%; bình thường: {b}/{r} phiếu, chiếm {pb}%; không hài lòng: "
                "{k}/{r} phiếu, chiếm {pk}%."
            ),
            "list": (
                "Kết quả khảo sát ({f} phiếu phát ra, {r} phiếu thu về, đạt {pr}%):\n"
                "- Hài lòng: {h} phiếu, chiếm {ph}%\n"
                "- Bình thường: {b} phiếu, chiếm {pb}%\n"
                "- Không hài lòng: {k} phiếu, chiếm {pk}%"
            ),
        },
    ),
    Topic(
        name="levels",
        values={
            "t": "45.872",
            "a": "12.364",
            "b": "9.875",
            "c": "23.633",
            "g": "44.926",
            "s": "44.518",
            "p": "99,09",
        },
        slips=(
            ("t", "45.782"),
            ("a", "12.346"),
            ("b", "9.785"),
            ("c", "23.363"),
            ("g", "44.962"),
            ("s", "44.158"),
            ("p", "90,99"),
        ),
        layouts={
            "one": (
                "Toàn tỉnh tiếp nhận {t} hồ sơ, trong đó cấp tỉnh {a} hồ sơ, cấp "
                "huyện {b} hồ sơ, cấp xã {c} hồ sơ; đã giải quyết {g} hồ sơ, đúng "
                "hạn {s} hồ sơ, đạt {p}%."
            ),
            "lines": (
                "Toàn tỉnh tiếp nhận {t} hồ sơ, đã giải quyết {g} hồ sơ, đúng hạn "
                "{s} hồ sơ (đạt {p}%). Cụ thể:\n"
                "- Cấp tỉnh tiếp nhận {a} hồ sơ.\n"
                "- Cấp huyện tiếp nhận {b} hồ sơ.\n"
                "- Cấp xã tiếp nhận {c} hồ sơ."
            ),
            "rev": (
                "Cấp tỉnh tiếp nhận {a} hồ sơ, cấp huyện {b} hồ sơ, cấp xã {c} hồ "
                "sơ; tổng cộng toàn tỉnh tiếp nhận {t} hồ sơ. Số hồ sơ đã giải quyết "
                "là {g} hồ sơ, tỷ lệ đúng hạn {p}% ({s} hồ sơ)."
            ),
            "sent": (
                "Quý I, các sở tiếp nhận {a} hồ sơ. UBND cấp huyện tiếp nhận {b} hồ "
                "sơ. UBND cấp xã tiếp nhận {c} hồ sơ. Tổng số hồ sơ tiếp nhận của "
                "toàn tỉnh là {t} hồ sơ. Đã giải quyết {g} hồ sơ; {s} hồ sơ đúng "
                "hạn, chiếm {p}%."
            ),
        },
    ),
    Topic(
        name="plan and aim",
        values={
            "k": "2.000",
            "d": "1.740",
            "p": "87",
            "m": "95",
            "x": "97,2",
            "n": "92,5",
        },
        slips=(
            ("k", "2.200"),
            ("d", "1.470"),
            ("p", "78"),
            ("p", "89"),
            ("x", "92,7"),
        ),
        layouts={
            "one": (
                "Kế hoạch năm giao {k} hồ sơ, đến nay đã thực hiện {d} hồ sơ, đạt "
                "{p}% kế hoạch. Tỷ lệ trả kết quả đúng hạn đạt {x}%, vượt chỉ tiêu "
                "{m}%."
            ),
            "frac": (
                "Đã thực hiện {d}/{k} hồ sơ, đạt {p}% kế hoạch năm. Tỷ lệ đúng hạn "
                "{x}%, cao hơn chỉ tiêu được giao ({m}%)."
            ),
            "paren": (
                "Thực hiện được {d} hồ sơ (bằng {p}% so với kế hoạch {k} hồ sơ); tỷ "
                "lệ đúng hạn {x}% (chỉ tiêu {m}%), hoàn thành vượt chỉ tiêu."
            ),
        },
    ),
    Topic(
        name="mean and multiple",
        values={
            "t": "3.248",
            "n": "14",
            "m": "232",
            "a": "1.250",
            "b": "2.500",
            "r": "2",
        },
        slips=(
            ("t", "3.428"),
            ("n", "41"),
            ("m", "223"),
            ("a", "1.520"),
            ("b", "5.200"),
            ("r", "3"),
        ),
        layouts={
            "one": (
                "{n} xã, thị trấn tiếp nhận {t} hồ sơ, bình quân mỗi đơn vị {m} hồ "
                "sơ. Hồ sơ trực tuyến tăng từ {a} lên {b} hồ sơ, gấp {r} lần."
            ),
            "two": (
                "Toàn huyện tiếp nhận {t} hồ sơ tại {n} xã, thị trấn, trung bình {m} "
                "hồ sơ mỗi xã. Năm 2022 có {a} hồ sơ trực tuyến, năm 2023 có {b} hồ "
                "sơ, gấp {r} lần năm 2022."
            ),
        },
    ),
)
