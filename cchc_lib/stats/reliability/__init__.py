"""Items of one scorecard: whether they move together, and which drive the total.

``alpha`` Cronbach's alpha and item analysis · ``omega`` McDonald's omega and first
component · ``importance`` nominal against real weight, and correlation flags.
"""

from cchc_lib.stats.reliability.alpha import cronbach_alpha as cronbach_alpha
from cchc_lib.stats.reliability.alpha import item_analysis as item_analysis
from cchc_lib.stats.reliability.importance import (
    correlation_flags as correlation_flags,
)
from cchc_lib.stats.reliability.importance import item_importance as item_importance
from cchc_lib.stats.reliability.omega import OneFactor as OneFactor
from cchc_lib.stats.reliability.omega import omega_total as omega_total
from cchc_lib.stats.reliability.omega import (
    principal_components as principal_components,
)
