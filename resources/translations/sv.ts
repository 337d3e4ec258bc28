<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Lotsen</name>
    <message>
        <source>&amp;Back</source>
        <translation>Till&amp;baka</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>&amp;Plats</translation>
    </message>
    <message>
        <source>&amp;Kind of desk</source>
        <translation>&amp;Slags plats</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>&amp;Kommun</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>Kon&amp;tor</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Öppna Lotsen</translation>
    </message>
    <message>
        <source>&amp;Start empty on this computer</source>
        <translation>&amp;Börja tomt på den här datorn</translation>
    </message>
    <message>
        <source>&amp;Try the demo town</source>
        <translation>&amp;Prova demokommunen</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>A personal number has ten or twelve digits; this has {n}.</source>
        <translation>Ett personnummer har tio eller tolv siffror. Det här har {n}.</translation>
    </message>
    <message>
        <source>A personal number is written with digits only, like 811228-9874.</source>
        <translation>Ett personnummer skrivs bara med siffror, till exempel 811228-9874.</translation>
    </message>
    <message>
        <source>A promise cannot be shorter than no working days.</source>
        <translation>Ett löfte kan inte vara kortare än noll arbetsdagar.</translation>
    </message>
    <message>
        <source>An organisation number has ten digits; this has {n}.</source>
        <translation>Ett organisationsnummer har tio siffror. Det här har {n}.</translation>
    </message>
    <message>
        <source>An organisation number is written with digits only, like 556016-0680.</source>
        <translation>Ett organisationsnummer skrivs bara med siffror, till exempel 556016-0680.</translation>
    </message>
    <message>
        <source>Another program is using the database. Nothing was saved; try again in a moment.</source>
        <translation>Ett annat program använder databasen. Inget sparades; försök igen om en stund.</translation>
    </message>
    <message>
        <source>Answer by {deadline}</source>
        <translation>Svara senast {deadline}</translation>
    </message>
    <message>
        <source>Attached mail</source>
        <translation>Bifogat mejl</translation>
    </message>
    <message>
        <source>Attached, but not brought along: {names}</source>
        <translation>Bilagor som inte följde med: {names}</translation>
    </message>
    <message>
        <source>Begins every case number, for instance KC.</source>
        <translation>Inleder varje ärendenummer, till exempel KC.</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Läser in</translation>
    </message>
    <message>
        <source>Case types</source>
        <translation>Ärendetyper</translation>
    </message>
    <message>
        <source>Case types, outcomes and reasons are in place. You add the rest.</source>
        <translation>Ärendetyper, utfall och orsaker finns på plats. Resten lägger du till.</translation>
    </message>
    <message>
        <source>Case {number}: {type}</source>
        <translation>Ärende {number}: {type}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>Change channel</source>
        <translation>Byt kanal</translation>
    </message>
    <message>
        <source>Channel: {channel}</source>
        <translation>Kanal: {channel}</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chatt</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Choose who you are and where you sit.</source>
        <translation>Välj vem du är och var du sitter.</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>Close with</source>
        <translation>Stäng med</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Anslut till server</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Desk &amp;code</source>
        <translation>Plats&amp;kod</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>E-service</source>
        <translation>E-tjänst</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Medarbetare</translation>
    </message>
    <message>
        <source>Enter a personal number.</source>
        <translation>Fyll i ett personnummer.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå till</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Överlämnat</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Hur vill du börja?</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Internt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Left out, line {number}: {reason}.</source>
        <translation>Utelämnad, rad {number}: {reason}.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Line {number}: {reason}.</source>
        <translation>Rad {number}: {reason}.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Läser in …</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Lotsen is already running with this profile. Close it first.</source>
        <translation>Lotsen är redan igång med den här profilen. Stäng programmet först.</translation>
    </message>
    <message>
        <source>Makes this desk's case numbers its own, for instance R1.</source>
        <translation>Gör platsens ärendenummer till dess egna, till exempel R1.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters or another word.</source>
        <translation>Ingen träff. Prova färre bokstäver eller ett annat ord.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Inget här</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Opening hours need a time to open and a time to close.</source>
        <translation>Öppettider behöver både en tid då ni öppnar och en tid då ni stänger.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenat</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Parkerat</translation>
    </message>
    <message>
        <source>Personal details are in the case.</source>
        <translation>Personuppgifterna finns i ärendet.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone desk</source>
        <translation>Telefonplats</translation>
    </message>
    <message>
        <source>Put the file aside</source>
        <translation>Lägg undan filen</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation>Fråga: {question}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Senast använda</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Återöppnat</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Sparat på den här datorn</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Sök och kommandon</translation>
    </message>
    <message>
        <source>Search for a case, a person or a command …</source>
        <translation>Sök ärende, person eller kommando …</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Visa alla tangenter</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Sociala medier</translation>
    </message>
    <message>
        <source>Something went wrong in Lotsen, and it has been noted. What you typed is still here.</source>
        <translation>Något gick fel i Lotsen och det är noterat. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept; run the same command again to go on.</source>
        <translation>Stoppat. Det som är klart finns kvar; kör samma kommando igen för att fortsätta.</translation>
    </message>
    <message>
        <source>Sundby is made up. Click around; nothing can go wrong.</source>
        <translation>Sundby är påhittat. Klicka runt, inget kan gå fel.</translation>
    </message>
    <message>
        <source>Sundby kommun</source>
        <translation>Sundby kommun</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Växla mellan ljust och mörkt</translation>
    </message>
    <message>
        <source>That cannot be undone: somebody has changed it since.</source>
        <translation>Det går inte att ångra: någon har ändrat det sedan dess.</translation>
    </message>
    <message>
        <source>That has already been undone.</source>
        <translation>Det är redan ångrat.</translation>
    </message>
    <message>
        <source>The database cannot be opened. Nothing has been overwritten.</source>
        <translation>Databasen går inte att öppna. Inget har skrivits över.</translation>
    </message>
    <message>
        <source>The database cannot be reached. Check the disk and try again.</source>
        <translation>Databasen går inte att nå. Kontrollera disken och försök igen.</translation>
    </message>
    <message>
        <source>The database is damaged, or its key is not the right one. Nothing has been overwritten.</source>
        <translation>Databasen är skadad eller har en annan nyckel. Inget har skrivits över.</translation>
    </message>
    <message>
        <source>The database is write-protected. Nothing was saved; ask IT to check the folder.</source>
        <translation>Databasen är skrivskyddad. Inget sparades; be IT kontrollera mappen.</translation>
    </message>
    <message>
        <source>The date {date} lies ahead. Check the first digits.</source>
        <translation>Datumet {date} har inte varit än. Kontrollera de första siffrorna.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space and try again.</source>
        <translation>Disken är full. Inget sparades; frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read.</source>
        <translation>Filen {file} går inte att läsa.</translation>
    </message>
    <message>
        <source>The file {file} is empty.</source>
        <translation>Filen {file} är tom.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: it is missing, damaged or write-protected.</source>
        <translation>Mappen {folder} går inte att använda: den saknas, är skadad eller skrivskyddad.</translation>
    </message>
    <message>
        <source>The hyphen stands before the last four digits, like 811228-9874.</source>
        <translation>Bindestrecket står före de fyra sista siffrorna, till exempel 811228-9874.</translation>
    </message>
    <message>
        <source>The key to this database is not in the keyring of this user. Nothing has been overwritten.</source>
        <translation>Nyckeln till databasen finns inte i din nyckelring. Inget har skrivits över.</translation>
    </message>
    <message>
        <source>The last digit does not fit the others: one digit is probably mistyped.</source>
        <translation>Den sista siffran stämmer inte med de andra. Troligen är en siffra felskriven.</translation>
    </message>
    <message>
        <source>The last four digits cannot begin with 000.</source>
        <translation>De fyra sista siffrorna kan inte börja med 000.</translation>
    </message>
    <message>
        <source>The opening hours are too short for this promise. Check them in the settings.</source>
        <translation>Öppettiderna räcker inte till för löftet. Se över dem i inställningarna.</translation>
    </message>
    <message>
        <source>The opening hours end before they begin, or overlap.</source>
        <translation>Öppettiderna slutar innan de börjar, eller går in i varandra.</translation>
    </message>
    <message>
        <source>The opening hours in the settings cannot be read.</source>
        <translation>Öppettiderna i inställningarna går inte att läsa.</translation>
    </message>
    <message>
        <source>The year {year} is too long ago. Check the first digits.</source>
        <translation>Året {year} ligger för långt tillbaka. Kontrollera de första siffrorna.</translation>
    </message>
    <message>
        <source>There is no date {date}. Check the first digits.</source>
        <translation>Datumet {date} finns inte. Kontrollera de första siffrorna.</translation>
    </message>
    <message>
        <source>There is no time zone called {name}.</source>
        <translation>Det finns ingen tidszon som heter {name}.</translation>
    </message>
    <message>
        <source>There is no weekday called {name}.</source>
        <translation>Det finns ingen veckodag som heter {name}.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Det finns inget att göra om.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Det finns inget att ångra.</translation>
    </message>
    <message>
        <source>This PC has no keyring where the key to the database can be kept. Ask IT to turn on the credential store for your user, or try the demo town.</source>
        <translation>Den här datorn har ingen nyckelring där nyckeln till databasen kan ligga. Be IT slå på den för din användare, eller prova demokommunen.</translation>
    </message>
    <message>
        <source>This file is not an e-mail. Save the mail as .eml in your mail program.</source>
        <translation>Filen är inget mejl. Spara mejlet som .eml i ditt e-postprogram.</translation>
    </message>
    <message>
        <source>This is a personal number. Sole traders use theirs: enter it as a personal number.</source>
        <translation>Det här är ett personnummer. En enskild firma har ägarens personnummer: fyll i det som personnummer.</translation>
    </message>
    <message>
        <source>This is an Outlook file (.msg). Save the mail as .eml, or copy its text.</source>
        <translation>Det här är en Outlook-fil (.msg). Spara mejlet som .eml eller kopiera texten.</translation>
    </message>
    <message>
        <source>This is an organisation number, not a personal number.</source>
        <translation>Det här är ett organisationsnummer, inte ett personnummer.</translation>
    </message>
    <message>
        <source>This mail is larger than 25 MB. Copy the text from your mail program instead.</source>
        <translation>Mejlet är större än 25 MB. Kopiera texten från ditt e-postprogram i stället.</translation>
    </message>
    <message>
        <source>This mail is put together in a way that cannot be read. Copy its text.</source>
        <translation>Mejlet är uppbyggt på ett sätt som inte går att läsa. Kopiera texten i stället.</translation>
    </message>
    <message>
        <source>This version works on one computer at a time and cannot connect to a server.</source>
        <translation>Den här versionen arbetar på en dator i taget och kan inte ansluta till en server.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ångrat: {what}</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Väntar svar</translation>
    </message>
    <message>
        <source>Welcome to Lotsen</source>
        <translation>Välkommen till Lotsen</translation>
    </message>
    <message>
        <source>What the place is called.</source>
        <translation>Vad platsen heter.</translation>
    </message>
    <message>
        <source>Write one to four letters or digits.</source>
        <translation>Skriv en till fyra bokstäver eller siffror.</translation>
    </message>
    <message>
        <source>Write the name of the municipality.</source>
        <translation>Skriv kommunens namn.</translation>
    </message>
    <message>
        <source>Write what the desk is called.</source>
        <translation>Skriv vad platsen heter.</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Skriv ditt namn.</translation>
    </message>
    <message>
        <source>You can try again, for instance when IT has put the right file back. Or put the file aside and start with an empty desk: the file then stays in {folder} and can be opened later.</source>
        <translation>Du kan försöka igen, till exempel när IT har lagt tillbaka rätt fil. Eller lägg undan filen och börja om: den ligger då kvar i {folder} och kan öppnas senare.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ditt &amp;namn</translation>
    </message>
    <message>
        <source>Your desk</source>
        <translation>Din plats</translation>
    </message>
    <message>
        <source>[The mail is longer. The rest is left out here.]</source>
        <translation>[Mejlet är längre. Resten är utelämnat här.]</translation>
    </message>
    <message>
        <source>[address]</source>
        <translation>[adress]</translation>
    </message>
    <message>
        <source>[e-mail address]</source>
        <translation>[e-postadress]</translation>
    </message>
    <message>
        <source>[payment reference]</source>
        <translation>[betalningsreferens]</translation>
    </message>
    <message>
        <source>[personal number]</source>
        <translation>[personnummer]</translation>
    </message>
    <message>
        <source>[phone number]</source>
        <translation>[telefonnummer]</translation>
    </message>
    <message>
        <source>[property]</source>
        <translation>[fastighet]</translation>
    </message>
    <message>
        <source>an event comes before the case</source>
        <translation>en händelse ligger före ärendet</translation>
    </message>
    <message>
        <source>an event is neither status nor comment</source>
        <translation>en händelse är varken status eller kommentar</translation>
    </message>
    <message>
        <source>an event is not readable</source>
        <translation>en händelse går inte att läsa</translation>
    </message>
    <message>
        <source>status and time of closing do not agree</source>
        <translation>status och avslutstid stämmer inte överens</translation>
    </message>
    <message>
        <source>the case ends before it begins</source>
        <translation>ärendet slutar innan det börjar</translation>
    </message>
    <message>
        <source>the line is not a case</source>
        <translation>raden är inget ärende</translation>
    </message>
    <message>
        <source>the line is not valid JSON</source>
        <translation>raden är inte giltig JSON</translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation>raden är för lång</translation>
    </message>
    <message>
        <source>the resident</source>
        <translation>invånaren</translation>
    </message>
    <message>
        <source>the resident's</source>
        <translation>invånarens</translation>
    </message>
    <message>
        <source>the same case stands on an earlier line</source>
        <translation>samma ärende står på en tidigare rad</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>{day} · week {week}</source>
        <translation>{day} · vecka {week}</translation>
    </message>
    <message>
        <source>{field} has an unknown value</source>
        <translation>{field} har ett okänt värde</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>{field} saknas</translation>
    </message>
    <message>
        <source>{field} is not 32 hexadecimal digits</source>
        <translation>{field} är inte 32 hexadecimala siffror</translation>
    </message>
    <message>
        <source>{field} is not a list</source>
        <translation>{field} är ingen lista</translation>
    </message>
    <message>
        <source>{field} is not a point in time</source>
        <translation>{field} är ingen tidpunkt</translation>
    </message>
    <message>
        <source>{field} is not a running number</source>
        <translation>{field} är inget löpnummer</translation>
    </message>
    <message>
        <source>{field} is too long or unreadable</source>
        <translation>{field} är för långt eller oläsligt</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} tim {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>{n} cases brought in.</source>
        <translation>
            <numerusform>{n} ärende inläst.</numerusform>
            <numerusform>{n} ärenden inlästa.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dagar</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} tim</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines cannot be read. Nothing was brought in; correct them, or leave them out with --skip-bad.</source>
        <translation>
            <numerusform>{n} rad går inte att läsa. Inget lästes in; rätta den, eller utelämna den med --skip-bad.</numerusform>
            <numerusform>{n} rader går inte att läsa. Inget lästes in; rätta dem, eller utelämna dem med --skip-bad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines left out in all.</source>
        <translation>
            <numerusform>{n} rad utelämnad totalt.</numerusform>
            <numerusform>{n} rader utelämnade totalt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message numerus="yes">
        <source>{n} wait</source>
        <translation>
            <numerusform>{n} väntar</numerusform>
            <numerusform>{n} väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were there already.</source>
        <translation>
            <numerusform>{n} fanns redan.</numerusform>
            <numerusform>{n} fanns redan.</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} is not a date. Write it like 2026-07-31.</source>
        <translation>{text} är inget datum. Skriv så här: 2026-07-31.</translation>
    </message>
    <message>
        <source>{text} is not a time. Write it like 16:30.</source>
        <translation>{text} är inget klockslag. Skriv så här: 16:30.</translation>
    </message>
</context>
</TS>
