"""Pictures of a study: what it can fill, block by block, each with its words."""

from __future__ import annotations

from cchc_lib.pipeline import unit_pictures


def test_rates_in_two_blocks_are_drawn_block_by_block(pictures):
    # Ranks of the 148 communes cannot be told apart: a sentence says so instead.
    counts = {part: len(found) for part, found in pictures.items()}

    assert counts == {"intervals": 2, "funnels": 2, "ranks": 1, "map": 0, "gap": 1,
                      "trends": 0}  # fmt: skip


def test_scores_without_noise_have_no_funnel_and_no_rank_bands(provinces):
    assert unit_pictures.draw_funnels(provinces) == ()
    assert unit_pictures.draw_ranks(provinces) == ()
    assert unit_pictures.draw_gap(provinces) == ()


def test_provinces_are_drawn_on_the_map_and_over_time(provinces):
    [tiles] = unit_pictures.draw_map(provinces)
    [panels] = unit_pictures.draw_trends(provinces)

    assert "Quần đảo Hoàng Sa" in tiles.alt
    assert "Từ kỳ đầu đến kỳ cuối" in panels.alt


def test_block_leads_title_and_words(pictures):
    first, second = pictures["funnels"]

    assert first.alt.startswith("Sở, ngành: ")
    assert ">Xã, phường: " in second.svg


def test_every_picture_names_its_source(pictures):
    captions = [p.caption for found in pictures.values() for p in found]

    assert all(text.startswith("Nguồn: Cổng Dịch vụ công") for text in captions)


def test_unit_asked_about_is_marked(pictures):
    departments, _ = pictures["intervals"]

    assert "▸ Sở Nội vụ" in departments.svg


def test_many_ranked_units_are_drawn_as_bands(study):
    rows = [f"u{i},Xã số {i},x,,,{50 + i / 10:.2f}\n" for i in range(45)]
    [bands] = unit_pictures.draw_ranks(study("".join(rows), score="score", step="0.1"))

    assert "khoảng hạng" in bands.alt


def test_two_units_are_no_funnel(study):
    found = study("a,Xã A,x,90,100,\nb,Xã B,x,80,100,\n")

    assert unit_pictures.draw_funnels(found) == ()


def test_equal_studies_give_equal_bytes(phu_tho, pictures):
    again = unit_pictures.draw_funnels(phu_tho)

    assert [p.svg for p in again] == [p.svg for p in pictures["funnels"]]
