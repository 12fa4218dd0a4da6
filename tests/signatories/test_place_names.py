"""What people type when they are asked where they are from, and the country it is counted under; never a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.signatories.countries import country, country_name, prepare
from bot.signatories.misspelling import suggestion
from bot.signatories.places import check_places, split_places
from bot.signatories.problem import Problem
from bot.signatories.spelling import key_of

KINDS = {
    "official names": {
        "AM": "Republic of Armenia|Rep. of Armenia|Республика Армения|Հայաստանի Հանրապետություն"
        "|República de Armenia|Republik Armenien",
        "AZ": "Azerbaijan Republic|Azərbaycan Respublikası|Азербайджанская Республика|جمهوری آذربایجان",
        "GE": "Republic of Georgia|საქართველოს რესპუბლიკა",
        "RU": "Russian Federation|Российская Федерация|Ռուսաստանի Դաշնություն",
        "TR": "Türkiye Cumhuriyeti|Republic of Türkiye|Турецкая Республика",
        "IR": "Islamic Republic of Iran|جمهوری اسلامی ایران",
        "KG": "Kyrgyz Republic|Кыргызская Республика|Кыргыз Республикасы",
        "KR": "Republic of Korea|대한민국|Korea, Republic of",
        "MD": "Republica Moldova|Moldova, Republic of",
        "US": "United States of America|Соединённые Штаты Америки|Statele Unite ale Americii|États-Unis d'Amérique",
        "CD": "Democratic Republic of the Congo",
        "CG": "Republic of the Congo",
        "TW": "Republic of China",
        "NL": "Kingdom of the Netherlands",
    },
    "short, everyday and former names": {
        "US": "America|the States|Америка|امریکا|Ամերիկա",
        "GB": "Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Англия|Anglia|انگلیس|İngiltere"
        "|Велика Британія",
        "NL": "Holland|Голландия|Hollande|Olanda|Հոլանդիա",
        "BY": "Белоруссия|Byelorussia|Weißrussland",
        "MD": "Молдавия|Moldavia",
        "KG": "Киргизия|Kirghizia",
        "MM": "Burma|Бирма",
        "CZ": "Czech|Чехия|Tschechei",
        "BA": "Bosnia|Босния|Bosnien",
        "IR": "Persia|Персия|Պարսկաստան",
        "MK": "Macedonia|Македония",
        "CD": "DR Congo|Congo-Kinshasa|Zaire",
        "CG": "Congo-Brazzaville",
        "FR": "Ֆրանսա",
        "AE": "Эмираты|Emirates|الإمارات|امارات",
        "GE": "Sakartvelo|Сакартвело|Gruziya",
        "AM": "Hayastan|Hayasdan",
        "RU": "Rossiya|Орусия",
    },
    "spelled with a letter of another keyboard": {
        "UA": "Украiна",
        "AM": "Армeния|Аrmenia",
        "GE": "Гpузия",
        "AZ": "Аzerbaijan",
        "RU": "Рoссия|POCCИЯ",
    },
    "as neighbours spell them": {
        "BY": "Рэспубліка Беларусь|у Беларусі|з Беларусі",
        "AT": "Oesterreich",
        "KZ": "Qazaqstan",
        "TJ": "Точикистон",
        "JP": "Nippon",
        "BA": "Bosnia and Hercegovina",
        "GE": "Georgia (the country)",
    },
    "abbreviations": {
        "RU": "РФ|рф|ՌԴ|RU",
        "US": "США|сша|ԱՄՆ|ABŞ|ABD|აშშ|АҚШ|АКШ|SUA|EE. UU.|EEUU|U.S.|U.S.A.",
        "GB": "UK|uk|U.K.",
        "AE": "ОАЭ|UAE|U.A.E.|BƏƏ",
        "AM": "ՀՀ|AM|РА",
        "KZ": "KZ|РК|ҚР",
        "DE": "BRD|ФРГ",
        "KP": "DPRK|КНДР",
        "CD": "DRC|RDC",
        "CN": "PRC|КНР",
        "ZA": "ЮАР",
    },
    "cases and sentences": {
        "AM": "Армении|в Армении|из Армении|Հայաստանից|Հայաստանում|სომხეთიდან|Ermənistandan|Ermenistan'dan"
        "|d'Arménie|Armenia's",
        "GE": "из Грузии|живу в Грузии|საქართველოდან|საქართველოში|Վրաստանից|Gürcüstandan|з Грузії"
        "|I live in Georgia|en Géorgie",
        "AZ": "Azərbaycandan|Azərbaycanda yaşayıram|в Азербайджане|I'm from Azerbaijan",
        "TR": "Турции|Türkiye'den|Türkiye'de yaşıyorum|Türkiyədən|in der Türkei|Туреччини",
        "UA": "України|в Україні|на Украине|უკრაინიდან|originally from Ukraine",
        "RU": "в России|Россиядан|Ресейден|Ռուսաստանից|Rusiyada yaşayıram",
        "KG": "Кыргызстандан|Кыргызстанда жашайм|в Кыргызстане",
        "KZ": "Қазақстаннан|Қазақстанда тұрамын|из Казахстана",
        "RO": "României|din România",
        "DE": "from Germany|aus Deutschland|Գերմանիայում|ապրում եմ Գերմանիայում|გერმანიიდან|Almanya'dan"
        "|l'Allemagne|Германии",
        "US": "ԱՄՆ-ից|აშშ-დან|ABŞ-dan|ABD'den|Соединённых Штатов Америки|in den Vereinigten Staaten|des États-Unis",
        "IR": "از ایران",
        "LB": "من لبنان",
        "EG": "في مصر",
        "ES": "soy de España",
        "AE": "в Объединённых Арабских Эмиратах",
        "KR": "Южной Кореи",
        "NL": "aus den Niederlanden|Нидерландов|aux Pays-Bas",
        "BY": "Республики Беларусь",
        "BA": "Боснии и Герцеговины",
    },
    "flags": {
        "AM": "🇦🇲|Armenia 🇦🇲|Yerevan 🇦🇲|🇦🇲 Հայաստան",
        "GE": "🇬🇪",
        "GB": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "-": "🇪🇺|Armenia 🇬🇪|🇦🇲🇬🇪|🇦|❤️",
    },
    "parts of a country": {
        "US": "Cambridge, MA, USA|Boston, Massachusetts, USA|Georgia, USA|Atlanta, Georgia, USA|Athens, Georgia, USA"
        "|Paris, Texas, USA|Moscow, Idaho, USA|Lebanon, PA, USA|New Jersey, USA|Jersey City, NJ, USA|Georgia US"
        "|Boston MA US|Boston MA USA",
        "GE": "Tbilisi, Georgia|Batumi, Georgia|Грузия, Тбилиси|Тбилиси (Грузия)|Тбилиси – Грузия|Georgia (country)",
        "AM": "Գյումրի, Հայաստան|Yerevan Armenia|из Еревана, Армения",
        "RU": "Россия, Ростовская область, Таганрог|г. Москва, Россия",
        "CA": "Toronto, Ontario, Canada",
        "BE": "Luxembourg, Belgium",
        "HK": "Hong Kong, China",
        "PR": "San Juan, Puerto Rico, USA",
        "ES": "Granada, España|Catalonia, Spain",
        "LB": "بيروت، لبنان",
        "UA": "Odessa, Ukraine",  # a town in Texas is called so, too
        "PS": "Jerusalem, Palestine",
        "-": "Atlanta, Georgia|Georgia, Atlanta|Lebanon, Tennessee|Paris, Texas|Cambridge, MA"
        "|Tbilisi, Georgia, USA|Baku, Armenia"
        "|New Mexico|New Jersey|Jersey City|Mexico City|Tbilisi|Ереван|MA|CA",
    },
    "names that mean another country as well": {
        "GE": "Georgia",
        "JO": "Jordan",
        "JE": "Jersey",
        "NE": "Niger",
        "NG": "Nigeria",
        "GN": "Guinea",
        "GW": "Guinea-Bissau",
        "PG": "Papua New Guinea",
        "DM": "Dominica",
        "DO": "Dominican Republic",
        "IE": "Ireland",
        "-": "Korea|Корея|Kore|Congo|Kongo|Конго|Granada|Virgin Islands|Columbia|Dominica Republic|عمان",
    },
    "what no list has, or not all hold to be a country": {
        "-": "Nagorno-Karabakh|Artsakh|Republic of Artsakh|Արցախ|Нагорный Карабах|Abkhazia|Абхазия|აფხაზეთი"
        "|South Ossetia"
        "|Transnistria|Приднестровье|Northern Cyprus|KKTC|Turkish Republic of Northern Cyprus|Kurdistan"
        "|Kürdistan|Catalonia"
        "|Crimea|Крым|ДНР|Chechnya|Western Armenia|Արևմտյան Հայաստան|South Azerbaijan|USSR|СССР|ԽՍՀՄ|Soviet Union"
        "|Yugoslavia|Europe|Asia|Latin America|Earth|Çine|Laçin|us|Almania|SU|Groot",
    },
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_country_is_told_from_what_people_write(kind: str) -> None:
    expected = {name: code for code, names in KINDS[kind].items() for name in names.split("|")}
    assert {name: country(name) or "-" for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Cambridge, MA, USA", "Cambridge, MA, USA"),
        ("Armenia, Cambridge, MA, USA", "Armenia|Cambridge, MA, USA"),
        ("Georgia, USA", "Georgia, USA"),
        ("Armenia, Georgia, USA", "Armenia|Georgia|USA"),
        ("Tbilisi, Georgia, USA", "Tbilisi, Georgia|USA"),
        ("Atlanta, Georgia", "Atlanta|Georgia"),
        ("Gyumri, Armenia", "Gyumri, Armenia"),
        ("Россия, Ростовская область, Таганрог", "Россия, Ростовская область, Таганрог"),
        ("Ереван, Армения, Москва, Россия", "Ереван, Армения|Москва, Россия"),
        ("из Армении, живу в Грузии", "из Армении|живу в Грузии"),
        ("Армения Россия", "Армения|Россия"),
        ("Georgia Armenia", "Georgia|Armenia"),
        ("Korea, Republic of", "Korea, Republic of"),
        ("Armenia, Colombia", "Armenia|Colombia"),  # a city in Colombia is called so, too
        ("🇦🇲🇫🇷", "🇦🇲|🇫🇷"),
        ("Armenia 🇦🇲 France 🇫🇷", "Armenia 🇦🇲|France 🇫🇷"),
        ("Guinea Bissau", "Guinea Bissau"),
        ("Kosovo, Serbia", "Kosovo|Serbia"),
        ("Melbourne, VIC, Australia", "Melbourne, VIC, Australia"),
    ],
)
def test_a_place_stays_whole_and_two_are_told_apart(text: str, places: str) -> None:
    assert split_places(text) == tuple(places.split("|"))


def test_a_village_that_no_list_has_stands_with_its_country_where_a_person_answers() -> None:
    assert check_places("Exampleburg, Armenia") == ("Exampleburg, Armenia",)
    assert check_places("Artsakh, Armenia") == ("Artsakh", "Armenia")
    assert check_places("Baku, Armenia") == ("Baku", "Armenia")
    assert check_places("Azerbajan, Armenia") == ("Azerbajan", "Armenia")
    assert split_places("historian, Armenia") == ("historian", "Armenia")


def test_a_flag_is_a_place() -> None:
    assert check_places("🇦🇲/🇬🇪") == ("🇦🇲", "🇬🇪")
    assert check_places("❤️") == Problem("place-no-letters")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Azerbajan", "Azerbaijan"),
        ("Азербайджен", "Азербайджан"),
        ("Gerogia", "Georgia"),
        ("Грузиа", "Грузия"),
        ("Հայասատն", "Հայաստան"),
        ("Untied States", "United States"),
        ("Deutschlnad", "Deutschland"),
        ("Yerevan, Armneia", "Yerevan, Armenia"),
    ],
)
def test_a_misspelt_country_has_a_suggestion_in_the_language_it_is_typed_in(typed: str, meant: str) -> None:
    assert country(typed) is None
    assert suggestion(typed) == meant


@pytest.mark.parametrize(
    "place",
    [
        *("Armenia", "Грузии", "Niger", "Holland", "🇦🇲"),  # are understood
        *("Kurdistan", "Artsakh", "Alania", "Dagestan", "Siberia", "Europe", "Africa", "Indiana", "Austin", "Columbia"),
        *("Yerevan, Armenia", "Exampleburg, Armenia", "home", "Fran", "Atlantis", "", "x" * 4000),
    ],
)
def test_nobody_is_asked_about_a_place_that_is_another_one(place: str) -> None:
    assert suggestion(place) is None


def test_a_country_is_named_as_people_name_it() -> None:
    assert country_name("HK", "en") == "Hong Kong"
    assert country_name("HK", "ru") == "Гонконг"
    assert country_name("PS", "en") == "Palestine"
    assert country_name("BA", "en") == "Bosnia & Herzegovina"


def test_all_names_can_be_read_ahead() -> None:
    prepare()
    assert country("Հայաստան") == "AM"


@given(st.text(st.characters(max_codepoint=127)))
def test_a_key_does_not_depend_on_how_it_is_found(text: str) -> None:
    assert key_of(text) == key_of(f"{text} ❤")
