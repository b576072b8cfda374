"""Names of quantities for readers: ``dossier.resolved.on_time`` in plain words.

One duty: units and facet values → words in both languages. Labels of what is counted
come from the vocabulary.
"""

from __future__ import annotations

from cchc_lib.vocabulary import load_vocabulary

_FACETS: dict[str, tuple[str, str]] = {
    "requested": ("phải giải quyết", "to be resolved"),
    "received": ("tiếp nhận", "received"),
    "new": ("tiếp nhận mới", "newly received"),
    "carried_over": ("kỳ trước chuyển sang", "carried over"),
    "resolved": ("đã giải quyết", "resolved"),
    "in_process": ("đang giải quyết", "in process"),
    "due": ("đến hạn", "due"),
    "returned": ("trả lại, rút", "returned or withdrawn"),
    "supplement": ("chờ bổ sung", "awaiting documents"),
    "early": ("trước hạn", "early"),
    "on_day": ("đúng ngày hẹn", "on the day"),
    "on_time": ("đúng hạn", "on time"),
    "early_or_on_time": ("trước và đúng hạn", "early or on time"),
    "late": ("quá hạn", "late"),
    "not_due": ("trong hạn", "not yet due"),
    "not_on_time": ("không đúng hạn hoặc chưa giải quyết", "not on time"),
    "online": ("trực tuyến", "online"),
    "not_online": ("không qua trực tuyến", "not online"),
    "in_person": ("trực tiếp", "in person"),
    "postal": ("qua bưu chính", "by post"),
    "in_person_or_post": ("trực tiếp hoặc bưu chính", "in person or by post"),
    "online_or_post": ("trực tuyến hoặc bưu chính", "online or by post"),
    "offline": ("không trực tuyến", "offline"),
    "par_index": ("chỉ số CCHC", "PAR index"),
    "sipas": ("chỉ số hài lòng", "SIPAS"),
    "papi": ("PAPI", "PAPI"),
    "pci": ("PCI", "PCI"),
    "dti": ("DTI", "DTI"),
    "ddci": ("DDCI", "DDCI"),
    "digitised": ("số hóa", "digitised"),
    "paid_online": ("thanh toán trực tuyến", "paid online"),
    "one_stop": ("một cửa", "one-stop"),
    "published": ("công khai", "published"),
}
# Units that are measures, not nouns: after a number, and at the head of a name.
_MEASURES: dict[str, tuple[str, str, str, str]] = {
    "percent": ("%", "%", "tỷ lệ", "share"),
    "point": ("điểm %", "percentage points", "điểm phần trăm", "percentage points"),
    "score": ("điểm", "points", "điểm", "score"),
    "place": ("bậc", "places", "thứ hạng", "rank"),
    "times": ("lần", "times", "số lần", "ratio"),
    "vnd": ("đồng", "VND", "số tiền", "amount of money"),
    "usd": ("đô la Mỹ", "USD", "số tiền", "amount of money"),
    "day": ("ngày", "days", "thời gian (ngày)", "time (days)"),
    "hour": ("giờ", "hours", "thời gian (giờ)", "time (hours)"),
    "minute": ("phút", "minutes", "thời gian (phút)", "time (minutes)"),
    "month": ("tháng", "months", "thời gian (tháng)", "time (months)"),
    "year_of_age": ("tuổi", "years old", "tuổi", "age"),
    "number": ("", "", "con số", "number"),
}


def name_unit(unit: str, lang: str) -> str:
    """Name a unit after a number: ``dossiers``, ``%``; other nouns stay as printed."""
    column = 0 if lang == "vi" else 1
    if unit in _MEASURES:
        return _MEASURES[unit][column]
    labels = load_vocabulary().labels
    return labels[unit][column] if unit in labels else unit.partition(":")[2]


def name_quantity(quantity: str, lang: str) -> str:
    """Name a quantity for a reader.

    Examples
    --------
    >>> name_quantity("dossier.resolved.on_time", "vi")
    'hồ sơ đã giải quyết đúng hạn'
    >>> name_quantity("percent.online", "en")
    'share online'
    """
    unit, *facets = quantity.split(".")
    column = 0 if lang == "vi" else 1
    if unit in _MEASURES:
        head = _MEASURES[unit][2 + column]
    else:
        head = name_unit(unit, lang) or unit
    words = [_FACETS[f][column] for f in facets if f in _FACETS]
    return " ".join([head, *words])
