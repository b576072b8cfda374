"""Two or more raters of the same units: how far they agree, and who inflates.

``rankings`` orders against orders · ``pairs`` Bland–Altman and Lin's concordance ·
``classes`` intraclass correlation · ``krippendorff`` any raters, gaps allowed ·
``grades`` weighted kappa · ``inflation`` one side higher than the other.
"""

from cchc_lib.stats.agreement.classes import (
    intraclass_correlations as intraclass_correlations,
)
from cchc_lib.stats.agreement.grades import weighted_kappa as weighted_kappa
from cchc_lib.stats.agreement.inflation import compare_scores as compare_scores
from cchc_lib.stats.agreement.krippendorff import (
    krippendorff_alpha as krippendorff_alpha,
)
from cchc_lib.stats.agreement.pairs import BlandAltman as BlandAltman
from cchc_lib.stats.agreement.pairs import bland_altman as bland_altman
from cchc_lib.stats.agreement.pairs import concordance as concordance
from cchc_lib.stats.agreement.rankings import kendall_tau as kendall_tau
from cchc_lib.stats.agreement.rankings import kendall_w as kendall_w
from cchc_lib.stats.agreement.rankings import top_overlap as top_overlap
from cchc_lib.stats.agreement.rankings import weighted_tau as weighted_tau
