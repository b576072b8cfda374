"""Years and months: trends of many short series, changes against noise, charts.

``series`` Mann–Kendall and Sen for all units at once, and for a whole block ·
``changes`` one year to the next against its noise · ``charts`` XmR limits for months.
"""

from cchc_lib.stats.trends.changes import year_changes as year_changes
from cchc_lib.stats.trends.charts import XmR as XmR
from cchc_lib.stats.trends.charts import xmr_chart as xmr_chart
from cchc_lib.stats.trends.series import mann_kendall as mann_kendall
from cchc_lib.stats.trends.series import regional_mann_kendall as regional_mann_kendall
