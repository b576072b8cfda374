"""The words of the field, read from ``data/vocabulary/*.yml``.

One duty: YAML → units, facets and cues that the stages look up by canonical word.
An auditor adds a word there without Python; a duplicate or an unknown key is refused
when the file is loaded. Not here: any grammar.

Canonical words are lower case, NFC, with the tone mark on the first vowel of a pair
(``hóa``, ``ủy``) and ``tỷ`` for ``tỉ``, so that both spellings meet.
"""

from cchc_lib.vocabulary.files import data_path as data_path
from cchc_lib.vocabulary.files import load_yaml as load_yaml
from cchc_lib.vocabulary.lists import load_vocabulary as load_vocabulary
from cchc_lib.vocabulary.records import Band as Band
from cchc_lib.vocabulary.records import Contrast as Contrast
from cchc_lib.vocabulary.records import PartRule as PartRule
from cchc_lib.vocabulary.records import Strength as Strength
from cchc_lib.vocabulary.records import SumRule as SumRule
from cchc_lib.vocabulary.records import Vocabulary as Vocabulary
from cchc_lib.vocabulary.words import Phrases as Phrases
from cchc_lib.vocabulary.words import canonical as canonical
from cchc_lib.vocabulary.words import canonical_phrase as canonical_phrase
from cchc_lib.vocabulary.words import is_listed_unit as is_listed_unit
from cchc_lib.vocabulary.words import split_words as split_words
from cchc_lib.vocabulary.words import unlisted_unit as unlisted_unit
