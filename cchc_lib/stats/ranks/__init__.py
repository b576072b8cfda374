"""Places in a table: conventions for ties, and which places noise allows.

``conventions`` ranks numbers; ``sets`` gives confidence sets for ranks from scores with
standard errors; ``multinomial`` the same from counts; ``maxima`` is the bootstrap.
"""

from cchc_lib.stats.ranks.conventions import rank_scores as rank_scores
from cchc_lib.stats.ranks.conventions import top_units as top_units
from cchc_lib.stats.ranks.multinomial import (
    multinomial_rank_sets as multinomial_rank_sets,
)
from cchc_lib.stats.ranks.sets import RankDesign as RankDesign
from cchc_lib.stats.ranks.sets import expected_ranks as expected_ranks
from cchc_lib.stats.ranks.sets import rank_sets as rank_sets
from cchc_lib.stats.ranks.sets import top_sets as top_sets
