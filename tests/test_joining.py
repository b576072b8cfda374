"""What the whole document adds to the findings of single checks."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from cchc_lib.findings import Limits
from cchc_lib.joint.results import Block, Conflict, JointResult, Modes, RepairSet
from cchc_lib.joint.results import Suspect as Suspected
from cchc_lib.model import Repair, Source
from cchc_lib.numbers.intervals import Interval
from cchc_lib.pipeline import audit
from cchc_lib.pipeline.joining import join_findings, single_suspects
from cchc_lib.pipeline.joint_records import joint_record, linked_finding

WRONG = "Đã giải quyết 8.049 hồ sơ (đúng hạn 7.424 hồ sơ, quá hạn 675 hồ sơ{})."
PROOF = {"steps": []}


@pytest.fixture(scope="session")
def audit_text():
    """Audit a text as if it had been read from a file."""

    def run(text):
        source = Source(
            path="a.txt", text=text, title="a", sha256="0" * 64, encoding="utf-8"
        )
        return audit(source)

    return run


@pytest.fixture(scope="session")
def figures(audit_text):
    """Give three figures that no relation ties: 200 dossiers, 98 % and 7 visits."""
    return audit_text("Có 200 hồ sơ. Đạt 98,0%. Có 7 lượt.").by_id


def suspected(name, low, high):
    repair = Repair(figure=name, printed="203", edit="substitute", why="part")
    return Suspected(
        figure=name,
        take="value",
        allowed=Interval.closed(Fraction(low), Fraction(high)),
        candidates=(repair,),
        values=(),
        trust=0,
        reasons=("one_edit",),
    )


def joint_of(*suspects, rounding=False, proof=PROOF, status="infeasible"):
    """Make a document with one conflict, and the figures one of which is wrong."""
    names = ("f1", "f2")
    conflict = Conflict(
        figures=names,
        claims=("a",),
        rounding=rounding,
        basis="propagation",
        proof=proof,
    )
    repairs = tuple(
        RepairSet(group=0, suspects=(s,), breaks=(), rounding=False) for s in suspects
    )
    block = Block(
        figures=names,
        claims=("a",),
        status=status,
        strict="infeasible",
        conflicts=(conflict,),
        repairs=repairs,
        cleared=(),
        complete=True,
        proof=proof,
    )
    return JointResult(
        blocks=(block,),
        implied=(),
        modes=Modes(modes=(), fits=(), outliers=()),
        power=(),
        readings=(),
        left_out=(),
    )


def test_a_finding_carries_its_conflict_and_proof(audit_text):
    (finding,) = audit_text(WRONG.format("")).found

    assert finding.conflict == ("f1", "f2", "f3")
    assert len(finding.proof) == 1


def test_a_finding_carries_the_repairs_of_the_whole_document(audit_text):
    one, other = audit_text(WRONG.format(", chiếm 7,76%")).found

    # 625 alone mends the sum and the share: 625 of 8.049 is 7,7649 %
    assert [repair.printed for repair in one.repairs] == ["625"]
    assert one.repairs == other.repairs


def test_a_document_that_agrees_has_nothing_to_join(audit_text):
    found = audit_text(WRONG.format("").replace("675", "625"))

    assert found.found == ()
    assert all(block.conflicts == () for block in found.joint.blocks)


def test_a_conflict_that_no_check_shows_is_a_finding(figures):
    (finding,) = join_findings(
        [], joint_of(suspected("f1", 200, 210)), figures, Limits()
    )

    assert (finding.rule, finding.figures) == ("F20", ("f1", "f2"))
    assert "“200 hồ sơ”, “98,0%”" in finding.message_vi
    assert "“200 hồ sơ”, “98,0%”" in finding.message_en


@pytest.mark.parametrize(
    ("suspect", "severity"),
    [
        (("f1", 200, 210), "minor"),
        (("f1", 210, 220), "material"),
        (("f1", 150, 190), "material"),
        (("f2", 97, Fraction(978, 10)), "minor"),
        (("f2", 90, 95), "material"),
    ],
    ids="count-close count-above count-below share-close share-far".split(),
)
def test_a_conflict_is_minor_if_a_small_change_mends_it(suspect, severity, figures):
    joint = joint_of(suspected(*suspect))

    (finding,) = join_findings([], joint, figures, Limits())

    assert finding.severity == severity


@pytest.mark.parametrize(
    "fields",
    [{"rounding": True}, {"proof": None}, {"status": "feasible"}],
    ids="only-rounding only-the-solver-says-so not-a-contradiction".split(),
)
def test_a_conflict_without_proof_is_no_finding(fields, figures):
    assert join_findings([], joint_of(**fields), figures, Limits()) == ()


def test_a_conflict_an_alarm_names_is_not_told_again(audit_text):
    found = audit_text(WRONG.format("")).found

    assert [finding.rule for finding in found] == ["F03"]


def test_the_record_of_a_document_is_json(audit_text):
    record = joint_record(audit_text(WRONG.format(", chiếm 7,76%")).joint)

    (block,) = json.loads(json.dumps(record))["blocks"]
    assert block["status"] == "infeasible"
    assert block["figures"] == ["f1", "f2", "f3", "f4"]
    assert block["conflicts"][0]["proof"]


def test_repairs_of_a_finding_name_the_set_they_are(audit_text):
    result = audit_text(
        "Năm 2017, huyện tiếp nhận 8.701 hồ sơ, trong đó 625 hồ sơ trễ hạn, chiếm "
        "7,76%."
    )
    (finding,) = result.found

    linked = linked_finding(finding, result.joint)

    block = joint_record(result.joint)["blocks"][linked["block"]]
    told = [(r["printed"], r["set"]) for r in linked["repairs"]]
    assert told == [("675", 0), ("7,18", 1)]
    assert [len(s["suspects"]) for s in block["repairs"]] == [1, 1, 1]
    assert block["complete"]


def test_sets_that_change_together_are_told_apart_from_a_local_repair(audit_text):
    # The figures of Hội An, 2020: three sums fail and no two figures mend them all
    result = audit_text(
        "Tổng số hồ sơ yêu cầu giải quyết là 10.455 hồ sơ; trong đó mới tiếp nhận "
        "10.133 hồ sơ, kỳ trước chuyển qua 612 hồ sơ. Đã giải quyết: 9.986 (đúng hạn "
        "9.143 hồ sơ, quá hạn 743 hồ sơ); đang giải quyết: 844 hồ sơ."
    )
    # 9.143 + 743 = 9.886: 843 for 743 would mend this sum alone
    (sum_of_resolved,) = [
        one
        for one in result.found
        if "9.986" in one.message_vi and "743" in one.message_vi
    ]
    linked = linked_finding(sum_of_resolved, result.joint)

    assert {r["set"] for r in linked["repairs"]} == {None}
    block = joint_record(result.joint)["blocks"][linked["block"]]
    # Trying all 35 triples of the seven figures against the three sums leaves 21
    assert [len(s["suspects"]) for s in block["repairs"]] == [3] * 21
    assert {s["group"] for s in block["repairs"]} == {0}


def test_a_finding_without_a_conflict_lies_in_no_block(audit_text):
    result = audit_text("Đạt 97,4%, tăng 8,22% so với năm 2018 (90,0%).")

    assert linked_finding(result.found[0], result.joint)["block"] is None


def test_names_each_figure_that_alone_mends_the_rest(audit_text):
    joint = audit_text(WRONG.format(", chiếm 7,76%")).joint

    assert single_suspects(joint, ("f3",)) == ("f3",)


def test_a_figure_in_no_conflict_has_no_suspects(audit_text):
    joint = audit_text(WRONG.format("")).joint

    assert single_suspects(joint, ("f9",)) == ()


def test_a_note_stays_as_it_was(audit_text):
    text = "Đạt 97,4%, tăng 8,22% so với năm 2018 (90,0%)."

    (note,) = audit_text(text).found

    assert (note.severity, note.conflict, note.proof) == ("note", (), ())
