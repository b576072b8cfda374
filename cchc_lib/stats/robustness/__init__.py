"""Other weights and rules: how far a ranking follows from choices, not from work.

``composites`` scores of an index under given choices · ``bands`` ranks under many
weights and rules, and without one item · ``sensitivity`` which choice moves ranks most.
These bands are not confidence intervals: they say "if the rules were a little other".
"""

from cchc_lib.stats.robustness.bands import rank_bands as rank_bands
from cchc_lib.stats.robustness.bands import remove_one as remove_one
from cchc_lib.stats.robustness.bands import summarise_ranks as summarise_ranks
from cchc_lib.stats.robustness.composites import CompositeIndex as CompositeIndex
from cchc_lib.stats.robustness.composites import composite_scores as composite_scores
from cchc_lib.stats.robustness.composites import rank_columns as rank_columns
from cchc_lib.stats.robustness.designs import Uncertainty as Uncertainty
from cchc_lib.stats.robustness.designs import draw_weights as draw_weights
from cchc_lib.stats.robustness.sensitivity import (
    rank_shift_sensitivity as rank_shift_sensitivity,
)
from cchc_lib.stats.robustness.sensitivity import sobol_effects as sobol_effects
