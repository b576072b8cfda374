"""Signs in printed scores: crowding above a threshold, favoured endings, first digits.

``bunching`` counts on both sides of a cut-off · ``endings`` heaping of last digits ·
``benford`` leading digits of counts. Each is a reason to open the files, never proof.
"""

from cchc_lib.stats.thresholds.benford import Benford as Benford
from cchc_lib.stats.thresholds.benford import benford as benford
from cchc_lib.stats.thresholds.bunching import bunching as bunching
from cchc_lib.stats.thresholds.endings import Heaping as Heaping
from cchc_lib.stats.thresholds.endings import heaping as heaping
