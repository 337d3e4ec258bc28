"""Word lists for the residents of the demo town; every name, street and number is made up.

The texts in texts.json have fields to fill in by `str.format`: {property} "Ekvik 1:23",
{street} "Tallvägen 4", {village} and {weekday} from the lists, {invoice} seven digits, {bin} "K-10432".
"""

# Numbers that Post- och telestyrelsen keeps for books and films, as E.164 without the plus sign. The staff
# have the first mobile numbers of the series and those of 031; these are the residents'.
RESIDENT_PHONES = (
    range(46701740646, 46701740699 + 1),
    range(46846500400, 46846500499 + 1),
    range(46406280400, 46406280499 + 1),
    range(46980319200, 46980319299 + 1),
)
RESIDENT_EMAIL_DOMAINS = ("example.com", "example.net", "example.org")

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag")

FIRST_NAMES = tuple(
    """Agneta Ahmad Alva Amal Anders Anita Arvid Astrid Axel Barbro Berit Bilal Camilla Christer Dagny
    Daniela Ebba Edvin Elias Elsa Emma Fatima Folke Gerd Goran Gunnar Gunvor Hamza Hassan Helena Hugo
    Inger Ivana Jamal Johanna Jörgen Kamal Karin Kjell Layla Lennart Liv Maja Marek Mariam Mattis
    Mirjana Mohammed Märta Nasrin Olle Omid Oskar Ragnhild Rut Saga Sabina Sixten Solveig Sten
    Svetlana Sven-Erik Tage Tuva Ulla-Britt Valter Vera Ylva Zahra Åke Örjan""".split()
)

SURNAMES = tuple(
    """Abdi Ahlström Alvarez Andersson Asplund Aydin Backlund Begic Bengtsson Berglund Björk Blomqvist
    Boström Bylund Carlsson Dahlgren Demir Edlund Ekdahl Eklöf Eriksson Farhadi Forsberg Friberg
    Granlund Gustafsson Haddad Hagström Hallberg Hassan Hedman Holmgren Hussein Ibrahim Jansson
    Jonasson Jovanovic Karlsson Kowalski Kjellberg Lindahl Lindqvist Lundmark Löfgren Mohamud Molin
    Nguyen Norberg Nordin Nyberg Olsson Osman Pettersson Popescu Rahman Rosén Sandberg Said Sjögren
    Skoglund Sundin Söderholm Tesfaye Thorén Ullman Wallin Westman Yilmaz Åström Österberg""".split()
)

STREETS = tuple(
    """Badhusgatan Bergsvägen Björkstigen Bryggvägen Båtsmansgatan Dungevägen Ekvägen Fiskaregatan Fyrvägen
    Granstigen Hamngatan Hamnplan Hasselvägen Hummervägen Kaptensgatan Klippvägen Kvarnvägen Kyrkvägen
    Lotsvägen Lyckebacken Måsvägen Prästgårdsgatan Repslagargatan Rönnvägen Sjöbodsvägen Skepparegatan
    Skolgatan Slipvägen Strandgatan Sundbyvägen Tallvägen Torggatan Tångvägen Ängsvägen Österleden""".split()
)
