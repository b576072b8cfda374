"""The panel for JupyterLab: what a person chooses is what it shows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cchc_lib import audit, read
from cchc_lib.errors import UnknownNameError
from cchc_lib.explorer import Explorer
from cchc_lib.explorer.filters import keep_figures, keep_findings
from cchc_lib.explorer.words import WORDS

# 50 + 40 = 90, not 100; 50 of 100 is 50 %.
WRONG = "Tiếp nhận 100 hồ sơ, đã giải quyết 90 hồ sơ (đúng hạn 50 hồ sơ, quá hạn 30)."
HOSTILE = "<script>alert(1)</script>.txt"


@pytest.fixture
def panel():
    return Explorer()


def upload(panel, content, name="của tôi.txt"):
    panel._upload.value = (
        {
            "name": name,
            "type": "text/plain",
            "size": len(content),
            "content": memoryview(content),
            "last_modified": datetime(2020, 1, 1, tzinfo=UTC),
        },
    )


def shown(panel, name):
    return panel._views[name].value


def test_the_first_sample_is_shown_at_once(panel):
    assert panel.audit.source.path.endswith("cao_lanh_2021.txt")
    assert "<table" in shown(panel, "figures")


def test_a_text_is_shown_with_the_others_of_its_folder_to_choose_from():
    panel = Explorer("data/samples/ha_long_2020.txt")

    assert panel.audit.source.path.endswith("ha_long_2020.txt")
    assert len(panel._samples.options) > 1


def test_another_sample_takes_its_place(panel):
    panel._samples.value = next(p for n, p in panel._samples.options if "2020" in n)

    assert "2020" in panel.audit.source.path


def test_a_file_of_one_s_own_is_audited_under_its_name(panel):
    upload(panel, WRONG.encode())

    assert panel.audit.source.path == "của tôi.txt"
    assert [f.severity for f in panel.audit.found if f.rule == "F03"] == ["material"]
    assert "severity-material" in shown(panel, "findings")


def test_pasted_words_are_audited(panel):
    panel._pasted.value = WRONG
    panel._check.click()

    assert panel.audit.source.text.startswith("Tiếp nhận 100 hồ sơ")


def test_a_file_that_cannot_be_read_is_named_and_nothing_stays(panel):
    upload(panel, b"\x00\x01\x02" * 50, HOSTILE)

    assert panel.audit is None
    assert shown(panel, "findings") == ""
    assert "&lt;script&gt;" in panel._status.value
    assert "<script>" not in panel._status.value


def test_nothing_of_an_upload_is_left_on_the_disk(panel, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    upload(panel, WRONG.encode())

    assert list(tmp_path.iterdir()) == []


def test_text_of_a_source_is_escaped(panel):
    upload(panel, b"<img src=x onerror=alert(1)> 5 xa, 7 huyen")

    views = "".join(view.value for view in panel._views.values())
    assert "<img" not in views


def test_findings_below_the_level_chosen_are_left_out(panel):
    upload(panel, WRONG.encode())

    panel._severity.value = "impossible"

    assert "severity-material" not in shown(panel, "findings")
    assert WORDS["vi"]["none"] in shown(panel, "findings")


def test_figures_of_one_kind_are_kept(panel):
    upload(panel, "Tiếp nhận 100 hồ sơ, đạt 98% và 12,5 điểm.".encode())

    panel._kind.value = "percent"

    assert "98%" in shown(panel, "figures")
    assert "figure-f1" not in shown(panel, "figures")


def test_the_language_is_changed_and_choices_are_kept(panel):
    upload(panel, WRONG.encode())
    panel._severity.value = "material"

    panel._lang.value = "en"

    assert panel.audit.lang == "en"
    assert panel._severity.value == "material"
    assert panel._check.description == "Check"
    assert "add up to" in shown(panel, "findings")


def test_a_folder_without_texts_asks_for_one(tmp_path):
    panel = Explorer(tmp_path)

    assert panel.audit is None
    assert WORDS["vi"]["empty"] in panel._status.value


def test_the_panel_shows_itself(panel):
    assert "application/vnd.jupyter.widget-view+json" in panel._repr_mimebundle_()


def test_another_language_is_refused():
    with pytest.raises(UnknownNameError, match="fr"):
        Explorer(lang="fr")


def test_both_languages_have_the_same_labels():
    assert WORDS["vi"].keys() == WORDS["en"].keys()


def test_filters_leave_the_audit_itself_alone(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(WRONG, "utf-8")
    whole = audit(read(path))

    kept = keep_figures(keep_findings(whole, "impossible"), "percent")

    assert (len(kept.found), len(kept.reading.figures)) == (0, 0)
    assert (len(whole.found), len(whole.reading.figures)) == (1, 4)


def test_only_what_is_in_no_check_is_kept(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(
        "Tiếp nhận 100 hồ sơ, trong đó trực tuyến 40 hồ sơ (40%). 7 xã.", "utf-8"
    )
    whole = audit(read(path))

    kept = keep_figures(whole, unchecked=True)

    assert [figure.printed for figure in kept.reading.figures] == ["7 xã"]
