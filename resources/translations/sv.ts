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
        <source>&amp;Case number</source>
        <translation>&amp;Ärendenummer</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>&amp;Plats</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-post</translation>
    </message>
    <message>
        <source>&amp;Kind of desk</source>
        <translation>&amp;Slags plats</translation>
    </message>
    <message>
        <source>&amp;Last day to answer</source>
        <translation>&amp;Senast svar</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Meddelande</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>&amp;Kommun</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Number in the diary</source>
        <translation>Diarie&amp;nummer</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>Kon&amp;tor</translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation>&amp;Handläggare</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Öppna Lotsen</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Tele&amp;fon</translation>
    </message>
    <message>
        <source>&amp;Start empty on this computer</source>
        <translation>&amp;Börja tomt på den här datorn</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Tid</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Rubrik</translation>
    </message>
    <message>
        <source>&amp;Try the demo town</source>
        <translation>&amp;Prova demokommunen</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Enhet</translation>
    </message>
    <message>
        <source>&amp;What has happened</source>
        <translation>&amp;Vad har hänt</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>V&amp;ems</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>2026-07-31, or 2026-07-31 15:00</source>
        <translation>2026-07-31 eller 2026-07-31 15:00</translation>
    </message>
    <message>
        <source>2026-11-16 08:30</source>
        <translation>2026-11-16 08:30</translation>
    </message>
    <message>
        <source>A case cannot be merged with itself.</source>
        <translation>Ett ärende kan inte slås ihop med sig självt.</translation>
    </message>
    <message>
        <source>A case is opened for all who call about it.</source>
        <translation>Ett ärende skapas för alla som hör av sig om det.</translation>
    </message>
    <message>
        <source>A case with confidential information is always registered in the diary.</source>
        <translation>Ett ärende med sekretess ska alltid diarieföras.</translation>
    </message>
    <message>
        <source>A day and the time you close on each line.</source>
        <translation>En dag och klockslaget då ni stänger på varje rad.</translation>
    </message>
    <message>
        <source>A key is one letter or one digit.</source>
        <translation>En tangent är en bokstav eller en siffra.</translation>
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
        <source>A personal number may be stored</source>
        <translation>Personnummer får sparas</translation>
    </message>
    <message>
        <source>A personal number must not be stored for that type. Take it away first.</source>
        <translation>Personnummer får inte sparas för den ärendetypen. Ta bort det först.</translation>
    </message>
    <message>
        <source>A personal number must not be stored for this type of contact. Take it away.</source>
        <translation>Personnummer får inte sparas för den här ärendetypen. Ta bort det.</translation>
    </message>
    <message>
        <source>A promise cannot be shorter than no working days.</source>
        <translation>Ett löfte kan inte vara kortare än noll arbetsdagar.</translation>
    </message>
    <message>
        <source>A property is written with its name and number, like Henån 1:23.</source>
        <translation>En fastighet skrivs med namn och nummer, till exempel Henån 1:23.</translation>
    </message>
    <message>
        <source>A quick registration at 150 %</source>
        <translation>En snabbregistrering i 150 %</translation>
    </message>
    <message>
        <source>A quick registration in dark</source>
        <translation>En snabbregistrering i mörkt</translation>
    </message>
    <message>
        <source>About Lotsen</source>
        <translation>Om Lotsen</translation>
    </message>
    <message>
        <source>Add colleagues in the registers.</source>
        <translation>Lägg till medarbetare i registren.</translation>
    </message>
    <message>
        <source>Add colleagues in the registers; give them a role.</source>
        <translation>Lägg till medarbetare i registren och ge dem en roll.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alla ärenden</translation>
    </message>
    <message>
        <source>All numbers of today have been given out.</source>
        <translation>Dagens alla könummer är utdelade.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} steps held</source>
        <translation>
            <numerusform>{n} steg stämde</numerusform>
            <numerusform>Alla {n} steg stämde</numerusform>
        </translation>
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
        <source>Anonymous if empty</source>
        <translation>Anonym om tomt</translation>
    </message>
    <message>
        <source>Another &amp;day</source>
        <translation>Annan &amp;dag</translation>
    </message>
    <message>
        <source>Another desk</source>
        <translation>En annan plats</translation>
    </message>
    <message>
        <source>Another program is using the database. Nothing was saved; try again in a moment.</source>
        <translation>Ett annat program använder databasen. Inget sparades; försök igen om en stund.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answer a hand-over within (working days)</source>
        <translation>Svar på överlämning (arbetsdagar)</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Senast svar</translation>
    </message>
    <message>
        <source>Answer by the end of</source>
        <translation>Svar senast</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Svar senast {day}</translation>
    </message>
    <message>
        <source>Answer by {deadline}</source>
        <translation>Svara senast {deadline}</translation>
    </message>
    <message>
        <source>Answer noted in {number}</source>
        <translation>Svar noterat i {number}</translation>
    </message>
    <message>
        <source>Answer within (working days)</source>
        <translation>Svar inom (arbetsdagar)</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Svar:</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Ask and tell</source>
        <translation>Fråga och berätta</translation>
    </message>
    <message>
        <source>At most {n} days fit here.</source>
        <translation>Här får det plats högst {n} dagar.</translation>
    </message>
    <message>
        <source>At most {n} lines fit here.</source>
        <translation>Här får det plats högst {n} rader.</translation>
    </message>
    <message>
        <source>At this desk for {time}</source>
        <translation>Här i {time}</translation>
    </message>
    <message>
        <source>Attach to the lit one</source>
        <translation>Koppla till den markerade</translation>
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
        <source>Away</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>Away for the rest of the day</source>
        <translation>Borta resten av dagen</translation>
    </message>
    <message>
        <source>Away to and including {day}</source>
        <translation>Borta till och med {day}</translation>
    </message>
    <message>
        <source>Away today</source>
        <translation>Borta i dag</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Borta till</translation>
    </message>
    <message>
        <source>Away until {moment}</source>
        <translation>Borta till {moment}</translation>
    </message>
    <message>
        <source>Away until {when}</source>
        <translation>Borta till {when}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Åter</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Bricka</translation>
    </message>
    <message>
        <source>Badge no.</source>
        <translation>Bricknr</translation>
    </message>
    <message>
        <source>Badge number</source>
        <translation>Bricknummer</translation>
    </message>
    <message>
        <source>Badge {number} checked out</source>
        <translation>Bricka {number} utcheckad</translation>
    </message>
    <message>
        <source>Begin a quick registration with the keyboard</source>
        <translation>Börja en snabbregistrering med tangentbordet</translation>
    </message>
    <message>
        <source>Begin a second one while the first waits</source>
        <translation>Börja en till medan den första väntar</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Begin afresh instead of going on with a draft</source>
        <translation>Börja om i stället för att fortsätta på ett utkast</translation>
    </message>
    <message>
        <source>Begins every case number, for instance KC.</source>
        <translation>Inleder varje ärendenummer, till exempel KC.</translation>
    </message>
    <message>
        <source>Begins new case numbers, for instance KC. Numbers already given stay.</source>
        <translation>Inleder nya ärendenummer, till exempel KC. Nummer som redan har lämnats ändras inte.</translation>
    </message>
    <message>
        <source>Begun, nothing chosen yet</source>
        <translation>Påbörjad, inget valt än</translation>
    </message>
    <message>
        <source>Being served: {number}</source>
        <translation>Betjänas: {number}</translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation>Hör ihop med</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Läs in</translation>
    </message>
    <message numerus="yes">
        <source>Bring in {n} employees</source>
        <translation>
            <numerusform>Läs in {n} medarbetare</numerusform>
            <numerusform>Läs in {n} medarbetare</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Läser in</translation>
    </message>
    <message>
        <source>Building the demo town …</source>
        <translation>Bygger demokommunen …</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV-filer (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Kalla igen</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Ring tillbaka</translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation>Kalla nästa</translation>
    </message>
    <message>
        <source>Callback promised in {number}</source>
        <translation>Återuppringning lovad i {number}</translation>
    </message>
    <message>
        <source>Callback promised {time}</source>
        <translation>Återuppringning lovad {time}</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Ring tillbaka</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Ringt tillbaka</translation>
    </message>
    <message>
        <source>Called back in {number}</source>
        <translation>Ringt tillbaka i {number}</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kom</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Kom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Ärendet öppnat</translation>
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
        <source>Case {number}: {title}</source>
        <translation>Ärende {number}: {title}</translation>
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
        <source>Cases that wait for somebody else come here.</source>
        <translation>Här visas ärenden som väntar på svar från någon annan.</translation>
    </message>
    <message>
        <source>Cases that your unit is to handle come here.</source>
        <translation>Här visas ärenden som din enhet ska hantera.</translation>
    </message>
    <message>
        <source>Cases whose last day has passed come here.</source>
        <translation>Här visas ärenden som borde ha fått svar.</translation>
    </message>
    <message>
        <source>Change channel</source>
        <translation>Byt kanal</translation>
    </message>
    <message>
        <source>Change person or desk</source>
        <translation>Byt person eller plats</translation>
    </message>
    <message>
        <source>Change person or place</source>
        <translation>Byt person eller plats</translation>
    </message>
    <message>
        <source>Change the case</source>
        <translation>Ändra ärendet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
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
        <source>Chat answered</source>
        <translation>Chatt besvarad</translation>
    </message>
    <message>
        <source>Check a visitor out</source>
        <translation>Checka ut en besökare</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Checka in</translation>
    </message>
    <message>
        <source>Check in a visitor</source>
        <translation>Checka in besökare</translation>
    </message>
    <message>
        <source>Check in an expected visitor</source>
        <translation>Checka in en väntad besökare</translation>
    </message>
    <message>
        <source>Check in the expected visitor</source>
        <translation>Checka in</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut</translation>
    </message>
    <message>
        <source>Check out by badge number</source>
        <translation>Checka ut med bricknummer</translation>
    </message>
    <message>
        <source>Check out visitors at closing</source>
        <translation>Checka ut besökare vid stängning</translation>
    </message>
    <message>
        <source>Check the visitor in</source>
        <translation>Checka in besökaren</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Choose a case in the list first.</source>
        <translation>Välj ett ärende i listan först.</translation>
    </message>
    <message>
        <source>Choose a line in the list, or add a new one.</source>
        <translation>Välj en rad i listan eller lägg till en ny.</translation>
    </message>
    <message>
        <source>Choose a status for open cases.</source>
        <translation>Välj en status för öppna ärenden.</translation>
    </message>
    <message>
        <source>Choose a type, then the outcome by its key, and press Enter. Esc changes nothing.</source>
        <translation>Välj typ, sedan utfall med dess tangent, och tryck Enter. Esc ändrar ingenting.</translation>
    </message>
    <message>
        <source>Choose a unit, or write who is to have the case.</source>
        <translation>Välj en enhet eller skriv vem som ska ha ärendet.</translation>
    </message>
    <message>
        <source>Choose at least one condition for the filter.</source>
        <translation>Välj minst ett villkor för filtret.</translation>
    </message>
    <message>
        <source>Choose at most {n} cases at once.</source>
        <translation>Välj högst {n} ärenden på en gång.</translation>
    </message>
    <message>
        <source>Choose by which channel they come</source>
        <translation>Välj kanal</translation>
    </message>
    <message>
        <source>Choose how the contact ended.</source>
        <translation>Välj hur kontakten slutade.</translation>
    </message>
    <message>
        <source>Choose how they reached us.</source>
        <translation>Välj vilken kanal kontakten kom genom.</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Välj något i listan.</translation>
    </message>
    <message>
        <source>Choose several cases at once</source>
        <translation>Markera flera ärenden på en gång</translation>
    </message>
    <message>
        <source>Choose what came of it</source>
        <translation>Välj vad det ledde till</translation>
    </message>
    <message>
        <source>Choose what came of the case.</source>
        <translation>Välj vad ärendet ledde till.</translation>
    </message>
    <message>
        <source>Choose what lies on the key</source>
        <translation>Välj vad tangenten loggar</translation>
    </message>
    <message>
        <source>Choose what the case is about.</source>
        <translation>Välj vad ärendet gäller.</translation>
    </message>
    <message>
        <source>Choose what the contact was about.</source>
        <translation>Välj vad kontakten gällde.</translation>
    </message>
    <message>
        <source>Choose what the registry should do with the case.</source>
        <translation>Välj vad som gäller för diariet.</translation>
    </message>
    <message>
        <source>Choose when the case comes back</source>
        <translation>Välj när ärendet ska komma tillbaka</translation>
    </message>
    <message>
        <source>Choose who you are and where you sit.</source>
        <translation>Välj vem du är och var du sitter.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Avsluta ärendet</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Stäng panelen</translation>
    </message>
    <message>
        <source>Close with</source>
        <translation>Stäng med</translation>
    </message>
    <message>
        <source>Close: what came of it?</source>
        <translation>Avsluta: vad ledde det till?</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Stängda dagar</translation>
    </message>
    <message>
        <source>Closed on the three eves</source>
        <translation>Stängt på de tre aftnarna</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Avslutade i dag</translation>
    </message>
    <message>
        <source>Closed, Right opens</source>
        <translation>Hopfälld, högerpil fäller ut</translation>
    </message>
    <message>
        <source>Closed: {outcome}</source>
        <translation>Avslutat: {outcome}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Nämnd</translation>
    </message>
    <message>
        <source>Confidential case</source>
        <translation>Sekretessärende</translation>
    </message>
    <message>
        <source>Confidential: tell nothing in lists, chats or e-mail</source>
        <translation>Sekretess: nämn inget i chatt eller e-post</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Anslut till server</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Kopplad</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact centre, {municipality}</source>
        <translation>Kontaktcenter, {municipality}</translation>
    </message>
    <message>
        <source>Contact corrected: {type}</source>
        <translation>Kontakten är rättad: {type}</translation>
    </message>
    <message>
        <source>Contact details changed</source>
        <translation>Kontaktuppgifter ändrade</translation>
    </message>
    <message>
        <source>Contact logged with a case: {type}</source>
        <translation>Kontakt loggad med ärende: {type}</translation>
    </message>
    <message>
        <source>Contact logged: {title}</source>
        <translation>Kontakt loggad: {title}</translation>
    </message>
    <message>
        <source>Contact logged: {type}</source>
        <translation>Kontakt loggad: {type}</translation>
    </message>
    <message>
        <source>Contact reasons</source>
        <translation>Kontaktorsaker</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Samordnare</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copied for Teams</source>
        <translation>Kopierat för Teams</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopierat: {text}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy for Teams</source>
        <translation>Kopiera för Teams</translation>
    </message>
    <message>
        <source>Copy room</source>
        <translation>Kopieringsrum</translation>
    </message>
    <message>
        <source>Copy the case number</source>
        <translation>Kopiera ärendenumret</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Kopiera e-postadressen</translation>
    </message>
    <message>
        <source>Copy the mobile number</source>
        <translation>Kopiera mobilnumret</translation>
    </message>
    <message>
        <source>Copy the telephone number</source>
        <translation>Kopiera telefonnumret</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <source>Correct the contact</source>
        <translation>Rätta kontakten</translation>
    </message>
    <message>
        <source>Correct the visit</source>
        <translation>Rätta besöket</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Räknas som</translation>
    </message>
    <message>
        <source>Counts as solved also when it is registered in another system.</source>
        <translation>Räknas som löst även när det registreras i ett annat system.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Date and name:</source>
        <translation>Datum och namn:</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Day before All Saints</source>
        <translation>Dagen före alla helgon</translation>
    </message>
    <message>
        <source>Day before Ascension Day</source>
        <translation>Dagen före Kristi himmelsfärd</translation>
    </message>
    <message>
        <source>Day before Epiphany</source>
        <translation>Trettondagsafton</translation>
    </message>
    <message>
        <source>De&amp;scription</source>
        <translation>Bes&amp;krivning</translation>
    </message>
    <message>
        <source>Decide about the registry</source>
        <translation>Ta ställning till diariet</translation>
    </message>
    <message>
        <source>Delete the filter</source>
        <translation>Ta bort filtret</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Förvaltning</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Förvaltningar</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Ersättare</translation>
    </message>
    <message>
        <source>Desk &amp;code</source>
        <translation>Plats&amp;kod</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Did not check out</source>
        <translation>Checkade inte ut</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Kom inte</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Släng ändringar</translation>
    </message>
    <message>
        <source>Discard what I typed</source>
        <translation>Släng det jag skrivit</translation>
    </message>
    <message>
        <source>Disruption announced: {title}</source>
        <translation>Driftstörning startad: {title}</translation>
    </message>
    <message>
        <source>Disruptions</source>
        <translation>Driftstörningar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Utkastet är kastat</translation>
    </message>
    <message>
        <source>Draft, {channel}: {words}, {age} old</source>
        <translation>Utkast, {channel}: {words}, {age} gammalt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Dags igen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>E-mail answered</source>
        <translation>E-post besvarad</translation>
    </message>
    <message>
        <source>E-service</source>
        <translation>E-tjänst</translation>
    </message>
    <message>
        <source>E-service received</source>
        <translation>E-tjänst mottagen</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Medarbetare</translation>
    </message>
    <message>
        <source>Empty the filter, or add a new one.</source>
        <translation>Töm filtret eller lägg till en ny.</translation>
    </message>
    <message>
        <source>Empty: until further notice.</source>
        <translation>Tomt: tills vidare.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Krypterad</translation>
    </message>
    <message>
        <source>Encrypted, but the key lies beside it</source>
        <translation>Krypterad, men nyckeln ligger bredvid</translation>
    </message>
    <message>
        <source>End the case type today</source>
        <translation>Avsluta ärendetypen i dag</translation>
    </message>
    <message>
        <source>End the disruption</source>
        <translation>Avsluta driftstörningen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Enough for what is public, as long as it is easy to see that it has come in.</source>
        <translation>Räcker för det som är offentligt, så länge det är lätt att se att det har kommit in.</translation>
    </message>
    <message>
        <source>Enter a personal number.</source>
        <translation>Fyll i ett personnummer.</translation>
    </message>
    <message>
        <source>Enter goes on with it, Delete throws it away</source>
        <translation>Enter fortsätter, Delete kastar utkastet</translation>
    </message>
    <message>
        <source>Evacuation list</source>
        <translation>Utrymningslista</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Händelser</translation>
    </message>
    <message>
        <source>Everybody has checked out</source>
        <translation>Alla har checkat ut</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>Väntas i dag</translation>
    </message>
    <message>
        <source>Expected visit</source>
        <translation>Väntat besök</translation>
    </message>
    <message>
        <source>Expected visit cancelled</source>
        <translation>Väntat besök avbokat</translation>
    </message>
    <message>
        <source>Expected visit noted</source>
        <translation>Väntat besök sparat</translation>
    </message>
    <message>
        <source>Expected visitor checked in</source>
        <translation>Väntad besökare incheckad</translation>
    </message>
    <message>
        <source>Failure demand</source>
        <translation>Onödig efterfrågan</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Fyll i det här.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrera</translation>
    </message>
    <message>
        <source>Filter deleted: {name}</source>
        <translation>Filtret borttaget: {name}</translation>
    </message>
    <message>
        <source>Filter renamed: {name}</source>
        <translation>Filtret har bytt namn: {name}</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrera listan</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find a colleague in the directory</source>
        <translation>Hitta en kollega i katalogen</translation>
    </message>
    <message>
        <source>Find a host by what they work with</source>
        <translation>Hitta rätt person efter arbetsuppgift</translation>
    </message>
    <message>
        <source>Finish both drafts</source>
        <translation>Gör klart båda utkasten</translation>
    </message>
    <message>
        <source>Finished by us</source>
        <translation>Färdigt hos oss</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Ersätts av</translation>
    </message>
    <message>
        <source>For what plainly means little: general questions, advertising, directions.</source>
        <translation>För det som uppenbart betyder lite: allmänna frågor, reklam, vägbeskrivningar.</translation>
    </message>
    <message>
        <source>For you only: {reason}</source>
        <translation>Bara för dig: {reason}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Från {day}</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Ge könummer</translation>
    </message>
    <message>
        <source>Give a number with a purpose</source>
        <translation>Ge könummer med ärende</translation>
    </message>
    <message>
        <source>Give a queue number</source>
        <translation>Ge ett könummer</translation>
    </message>
    <message>
        <source>Give the filter a name.</source>
        <translation>Ge filtret ett namn.</translation>
    </message>
    <message>
        <source>Go on with the oldest draft</source>
        <translation>Fortsätt med äldsta utkastet</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå till</translation>
    </message>
    <message>
        <source>Go to the reception</source>
        <translation>Gå till receptionen</translation>
    </message>
    <message>
        <source>Go to the similar ones</source>
        <translation>Gå till liknande</translation>
    </message>
    <message>
        <source>Goes on with what you typed {moment}</source>
        <translation>Fortsätter på det du skrev {moment}</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Vägledare</translation>
    </message>
    <message>
        <source>Guided to a self-service</source>
        <translation>Vägledd till självservice</translation>
    </message>
    <message>
        <source>Half days</source>
        <translation>Halvdagar</translation>
    </message>
    <message>
        <source>Hand it over to a unit</source>
        <translation>Lämna över det till en enhet</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Hand over a case, and it stands here until it has been answered.</source>
        <translation>Lämna över ett ärende så står det här tills det är besvarat.</translation>
    </message>
    <message>
        <source>Hand over the case</source>
        <translation>Lämna över ärendet</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Överlämning</translation>
    </message>
    <message>
        <source>Hand-over of {number}</source>
        <translation>Överlämning av {number}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Överlämnat</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>Överlämnat till</translation>
    </message>
    <message>
        <source>Handed over to {receiver}</source>
        <translation>Överlämnat till {receiver}</translation>
    </message>
    <message>
        <source>Handed over to {receiver}, answer by {day}</source>
        <translation>Överlämnat till {receiver}, svar senast {day}</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Handläggs av</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>På plats</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Besöksmottagare</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Hur vill du börja?</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Om en vecka</translation>
    </message>
    <message>
        <source>In since</source>
        <translation>Inne sedan</translation>
    </message>
    <message>
        <source>In the house</source>
        <translation>I huset</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Internt</translation>
    </message>
    <message>
        <source>Internal contact</source>
        <translation>Intern kontakt</translation>
    </message>
    <message>
        <source>Is away</source>
        <translation>Är borta</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Är här</translation>
    </message>
    <message>
        <source>Is kept as an official note. May be left empty.</source>
        <translation>Sparas som tjänsteanteckning. Får lämnas tomt.</translation>
    </message>
    <message>
        <source>Is not coming</source>
        <translation>Kommer inte</translation>
    </message>
    <message>
        <source>Is shown at every desk.</source>
        <translation>Visas på alla skärmar.</translation>
    </message>
    <message>
        <source>Is still here</source>
        <translation>Är kvar</translation>
    </message>
    <message>
        <source>Is visiting</source>
        <translation>Besöker</translation>
    </message>
    <message>
        <source>It did not come: {what}</source>
        <translation>Det kom aldrig: {what}</translation>
    </message>
    <message>
        <source>Keep ordered here</source>
        <translation>Håll ordnad här</translation>
    </message>
    <message>
        <source>Kept ordered here</source>
        <translation>Hålls ordnad här</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Kind of desk</source>
        <translation>Slag av plats</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Last day changed to {day}</source>
        <translation>Senast svar ändrat till {day}</translation>
    </message>
    <message>
        <source>Last day today: {name}</source>
        <translation>Sista dagen i dag: {name}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Sen</translation>
    </message>
    <message>
        <source>Leave a gap for lunch: 08:00–12:00, 13:00–16:30</source>
        <translation>Lunchstängt skriver du så här: 08:00–12:00, 13:00–16:30</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelämnad</translation>
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
        <source>Letter received</source>
        <translation>Brev mottaget</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Line {number} cannot be read as CSV. Check its quotation marks.</source>
        <translation>Rad {number} går inte att läsa som CSV. Kontrollera citattecknen.</translation>
    </message>
    <message>
        <source>Line {number}: {reason}.</source>
        <translation>Rad {number}: {reason}.</translation>
    </message>
    <message>
        <source>Line {number}: {sentence} Nothing was brought in.</source>
        <translation>Rad {number}: {sentence} Inget lästes in.</translation>
    </message>
    <message>
        <source>Link the cases</source>
        <translation>Länka ärendena</translation>
    </message>
    <message>
        <source>Link to another case</source>
        <translation>Länka till ett annat ärende</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Läser in …</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Logga ett samtal</translation>
    </message>
    <message>
        <source>Log a contact that becomes a case</source>
        <translation>Logga en kontakt som blir ett ärende</translation>
    </message>
    <message>
        <source>Log a contact with one key</source>
        <translation>Logga en kontakt med en tangent</translation>
    </message>
    <message>
        <source>Log a contact, and open a case from it.</source>
        <translation>Logga en kontakt och skapa ett ärende från den.</translation>
    </message>
    <message>
        <source>Log contacts</source>
        <translation>Logga kontakt</translation>
    </message>
    <message>
        <source>Log it as a repeat contact</source>
        <translation>Logga den som upprepad kontakt</translation>
    </message>
    <message>
        <source>Log ten contacts with the keyboard alone</source>
        <translation>Logga tio kontakter med bara tangentbordet</translation>
    </message>
    <message>
        <source>Log the next caller on it with one key</source>
        <translation>Logga nästa som ringer om den med en tangent</translation>
    </message>
    <message>
        <source>Log the tile</source>
        <translation>Logga rutan</translation>
    </message>
    <message>
        <source>Log the tile, go on with the draft, or correct the contact</source>
        <translation>Logga rutan, fortsätt med utkastet eller rätta kontakten</translation>
    </message>
    <message>
        <source>Log: {type} – {outcome}</source>
        <translation>Logga: {type} – {outcome}</translation>
    </message>
    <message>
        <source>Logged today</source>
        <translation>Loggat i dag</translation>
    </message>
    <message>
        <source>Logged: {type} – {outcome}</source>
        <translation>Loggat: {type} – {outcome}</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inloggning</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Look at the registers</source>
        <translation>Titta på registren</translation>
    </message>
    <message>
        <source>Look at the settings</source>
        <translation>Titta på inställningarna</translation>
    </message>
    <message>
        <source>Look for a host who is away</source>
        <translation>Sök någon som är borta</translation>
    </message>
    <message>
        <source>Lotsen is already running with this profile. Close it first.</source>
        <translation>Lotsen är redan igång med den här profilen. Stäng programmet först.</translation>
    </message>
    <message>
        <source>Lotsen speaks {language} from the next start.</source>
        <translation>Språket byts till {language} nästa gång Lotsen startar.</translation>
    </message>
    <message>
        <source>Mail room</source>
        <translation>Postrum</translation>
    </message>
    <message>
        <source>Makes this desk's case numbers its own, for instance R1.</source>
        <translation>Gör platsens ärendenummer till dess egna, till exempel R1.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Chef</translation>
    </message>
    <message>
        <source>Maundy Thursday</source>
        <translation>Skärtorsdagen</translation>
    </message>
    <message>
        <source>May be given out</source>
        <translation>Får lämnas ut</translation>
    </message>
    <message>
        <source>Meet the deputy instead</source>
        <translation>Byt till ersättaren</translation>
    </message>
    <message>
        <source>Merge into another case</source>
        <translation>Slå ihop med ett annat ärende</translation>
    </message>
    <message>
        <source>Merge into which case?</source>
        <translation>Slå ihop med vilket ärende?</translation>
    </message>
    <message>
        <source>Merge the cases</source>
        <translation>Slå ihop ärendena</translation>
    </message>
    <message>
        <source>Merged in here</source>
        <translation>Ihopslaget hit</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Ihopslaget med</translation>
    </message>
    <message>
        <source>Merged into {number}</source>
        <translation>Ihopslaget med {number}</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Meddelande skickat</translation>
    </message>
    <message>
        <source>Midsummer's Eve, Christmas Eve and New Year's Eve.</source>
        <translation>Midsommarafton, julafton och nyårsafton.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mina</translation>
    </message>
    <message>
        <source>Missing, and where last seen</source>
        <translation>Saknas, och var personen senast sågs</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>More to do</source>
        <translation>Mer att göra</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Move the tile left</source>
        <translation>Flytta rutan åt vänster</translation>
    </message>
    <message>
        <source>Move the tile right</source>
        <translation>Flytta rutan åt höger</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Moved: {name}</source>
        <translation>Flyttat: {name}</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>My unit</source>
        <translation>Min enhet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name, task or unit</source>
        <translation>Namn, arbetsuppgift eller enhet</translation>
    </message>
    <message>
        <source>Name, task, unit or phone number</source>
        <translation>Namn, uppgift, enhet eller telefonnummer</translation>
    </message>
    <message>
        <source>Needed by those who take over. Press again to go on without it.</source>
        <translation>Behövs av den som tar över. Tryck en gång till för att gå vidare utan.</translation>
    </message>
    <message>
        <source>Needed for what is confidential, and for what begins or belongs to a matter of a committee.</source>
        <translation>Behövs för sekretess och för det som hör till ett ärende hos en nämnd.</translation>
    </message>
    <message>
        <source>Neutral title</source>
        <translation>Neutral rubrik</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>New case type</source>
        <translation>Ny ärendetyp</translation>
    </message>
    <message>
        <source>New case type below this one</source>
        <translation>Ny ärendetyp under den här</translation>
    </message>
    <message>
        <source>New cases that nobody has taken come here.</source>
        <translation>Nya ärenden som ingen har tagit kommer hit.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Ny kontakt</translation>
    </message>
    <message>
        <source>New contact reason</source>
        <translation>Ny kontaktorsak</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Ny förvaltning</translation>
    </message>
    <message>
        <source>New desk</source>
        <translation>Ny plats</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Ny medarbetare</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>Nytt filter</translation>
    </message>
    <message>
        <source>New outcome</source>
        <translation>Nytt utfall</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Ny enhet</translation>
    </message>
    <message>
        <source>Next channel</source>
        <translation>Nästa kanal</translation>
    </message>
    <message>
        <source>Next number called</source>
        <translation>Nästa nummer kallat</translation>
    </message>
    <message>
        <source>Next register</source>
        <translation>Nästa register</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Nästa arbetsdag</translation>
    </message>
    <message>
        <source>No absence noted</source>
        <translation>Ingen frånvaro noterad</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Inget konto</translation>
    </message>
    <message>
        <source>No answer from {receiver}: the case is back in the queue</source>
        <translation>Inget svar från {receiver}: ärendet är tillbaka i kön</translation>
    </message>
    <message>
        <source>No callback has been promised in {number}.</source>
        <translation>Ingen återuppringning är lovad i {number}.</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>Inget ärende valt</translation>
    </message>
    <message>
        <source>No case fits the filter</source>
        <translation>Inga ärenden passar filtret</translation>
    </message>
    <message>
        <source>No case type answers these words.</source>
        <translation>Ingen ärendetyp stämmer med orden</translation>
    </message>
    <message>
        <source>No contact reason answers these words.</source>
        <translation>Ingen kontaktorsak stämmer med orden</translation>
    </message>
    <message>
        <source>No department answers these words.</source>
        <translation>Ingen förvaltning stämmer med orden</translation>
    </message>
    <message>
        <source>No desk answers these words.</source>
        <translation>Ingen plats stämmer med orden</translation>
    </message>
    <message>
        <source>No employee answers these words.</source>
        <translation>Ingen medarbetare stämmer med orden</translation>
    </message>
    <message>
        <source>No outcome answers these words.</source>
        <translation>Inget utfall stämmer med orden</translation>
    </message>
    <message>
        <source>No program on this computer opens PDF files. The document is in {file}.</source>
        <translation>Det finns inget program på datorn som öppnar PDF-filer. Dokumentet ligger i {file}.</translation>
    </message>
    <message>
        <source>No type is called that. Try another word.</source>
        <translation>Ingen typ heter så. Prova ett annat ord.</translation>
    </message>
    <message>
        <source>No unit</source>
        <translation>Ingen enhet</translation>
    </message>
    <message>
        <source>No unit answers these words.</source>
        <translation>Ingen enhet stämmer med orden</translation>
    </message>
    <message>
        <source>No visitor is checked in.</source>
        <translation>Ingen besökare är incheckad.</translation>
    </message>
    <message>
        <source>Nobody answers to these words</source>
        <translation>Ingen stämmer med orden</translation>
    </message>
    <message>
        <source>Nobody by that name</source>
        <translation>Ingen med det namnet</translation>
    </message>
    <message>
        <source>Nobody can be called on that number. Check the digits, or write it in the note.</source>
        <translation>Numret går inte att ringa. Kontrollera siffrorna eller skriv det i anteckningen.</translation>
    </message>
    <message>
        <source>Nobody can stand in for themselves.</source>
        <translation>Ingen kan vara sin egen ersättare.</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Ingen vald</translation>
    </message>
    <message>
        <source>Nobody has been forgotten the last days.</source>
        <translation>Ingen har glömts kvar de senaste dagarna.</translation>
    </message>
    <message>
        <source>Nobody has said that this person is away.</source>
        <translation>Ingen har sagt att personen är borta.</translation>
    </message>
    <message>
        <source>Nobody has {number}.</source>
        <translation>Ingen har {number}.</translation>
    </message>
    <message>
        <source>Nobody in the house wears badge {number}.</source>
        <translation>Ingen i huset har bricka {number}.</translation>
    </message>
    <message>
        <source>Nobody is being served at this desk.</source>
        <translation>Ingen betjänas vid den här platsen.</translation>
    </message>
    <message>
        <source>Nobody is in the house</source>
        <translation>Ingen besökare i huset</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Ingen väntar</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Ingen väntar.</translation>
    </message>
    <message>
        <source>Nobody more is expected today</source>
        <translation>Inga fler väntas i dag</translation>
    </message>
    <message>
        <source>Nobody owes us an answer</source>
        <translation>Ingen är skyldig oss ett svar</translation>
    </message>
    <message>
        <source>Nobody sits at the desk.</source>
        <translation>Ingen sitter vid platsen.</translation>
    </message>
    <message>
        <source>Nobody waits for a call</source>
        <translation>Ingen väntar på ett samtal</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen ännu</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Inte vald</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Räknas inte</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Not saved: something has to be corrected.</source>
        <translation>Inte sparat: något behöver rättas.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Note a visit in advance, and one key checks it in.</source>
        <translation>Lägg in ett besök i förväg, så checkas det in med en tangent.</translation>
    </message>
    <message>
        <source>Note that the host is away</source>
        <translation>Notera att mottagaren är borta</translation>
    </message>
    <message>
        <source>Note that the host is here</source>
        <translation>Notera att mottagaren är här</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>Notera svaret</translation>
    </message>
    <message>
        <source>Note the receipt</source>
        <translation>Notera kvittens</translation>
    </message>
    <message>
        <source>Note the unit's answer</source>
        <translation>Notera enhetens svar</translation>
    </message>
    <message>
        <source>Note written in {number}</source>
        <translation>Anteckning sparad i {number}</translation>
    </message>
    <message>
        <source>Noted that the host is away</source>
        <translation>Noterat att mottagaren är borta</translation>
    </message>
    <message>
        <source>Noted that the host is here</source>
        <translation>Noterat att mottagaren är här</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Inget valt</translation>
    </message>
    <message>
        <source>Nothing closed yet today</source>
        <translation>Inget avslutat än i dag</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters or another word.</source>
        <translation>Ingen träff. Prova färre bokstäver eller ett annat ord.</translation>
    </message>
    <message>
        <source>Nothing had to be taken out</source>
        <translation>Inget behövde tas bort</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Inget har ändrats.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Inget här</translation>
    </message>
    <message>
        <source>Nothing is late</source>
        <translation>Inget är försenat</translation>
    </message>
    <message>
        <source>Nothing is parked</source>
        <translation>Inget är parkerat</translation>
    </message>
    <message>
        <source>Nothing is waiting to be taken</source>
        <translation>Inget väntar på att tas</translation>
    </message>
    <message>
        <source>Nothing logged today</source>
        <translation>Inget loggat i dag</translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>Inget att läsa in</translation>
    </message>
    <message>
        <source>Nothing to take up again today</source>
        <translation>Inget att ta upp igen i dag</translation>
    </message>
    <message>
        <source>Nothing waits for an answer</source>
        <translation>Inget väntar på svar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number called again</source>
        <translation>Numret kallat igen</translation>
    </message>
    <message>
        <source>Number did not come</source>
        <translation>Numret kom inte</translation>
    </message>
    <message>
        <source>Of minor importance</source>
        <translation>Av ringa betydelse</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kontor</translation>
    </message>
    <message>
        <source>Official note</source>
        <translation>Tjänsteanteckning</translation>
    </message>
    <message>
        <source>On Monday</source>
        <translation>På måndag</translation>
    </message>
    <message>
        <source>One a line. Each becomes a field in the registration.</source>
        <translation>En per rad. Var och en blir ett fält i registreringen.</translation>
    </message>
    <message>
        <source>One a line: the words people use when they call.</source>
        <translation>En per rad: orden folk använder när de ringer.</translation>
    </message>
    <message>
        <source>One letter or digit.</source>
        <translation>En bokstav eller siffra.</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Only a closed case can be reopened.</source>
        <translation>Bara avslutade ärenden kan återöppnas.</translation>
    </message>
    <message>
        <source>Only lines that are in use have an order.</source>
        <translation>Bara rader som används har en ordning.</translation>
    </message>
    <message>
        <source>Open cases that fit it come here.</source>
        <translation>Öppna ärenden som passar kommer hit.</translation>
    </message>
    <message>
        <source>Open in e-mail</source>
        <translation>Öppna i e-post</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>Open the case by the tail of its number</source>
        <translation>Öppna ärendet med slutet av numret</translation>
    </message>
    <message>
        <source>Open the demo town's desk</source>
        <translation>Öppna demokommunens plats</translation>
    </message>
    <message>
        <source>Open the queue of cases that nobody has</source>
        <translation>Öppna kön med otilldelade ärenden</translation>
    </message>
    <message>
        <source>Open, Left closes</source>
        <translation>Utfälld, vänsterpil fäller ihop</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öppettider</translation>
    </message>
    <message>
        <source>Opening hours need a time to open and a time to close.</source>
        <translation>Öppettider behöver både en tid då ni öppnar och en tid då ni stänger.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Other cases</source>
        <translation>Andra ärenden</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ur bruk</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenat</translation>
    </message>
    <message>
        <source>P&amp;roperty</source>
        <translation>Fasti&amp;ghet</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Sida {number} av {count}</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkera</translation>
    </message>
    <message>
        <source>Park a case to have it back on a day you choose.</source>
        <translation>Parkera ett ärende så kommer det tillbaka den dag du väljer.</translation>
    </message>
    <message>
        <source>Park it until Friday</source>
        <translation>Parkera det till fredag</translation>
    </message>
    <message>
        <source>Park the case</source>
        <translation>Parkera ärendet</translation>
    </message>
    <message>
        <source>Park until …</source>
        <translation>Parkera till …</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Parkerat</translation>
    </message>
    <message>
        <source>Parked cases come here on their day.</source>
        <translation>Parkerade ärenden kommer hit när det är dags.</translation>
    </message>
    <message>
        <source>Parked until {day}</source>
        <translation>Parkerat till {day}</translation>
    </message>
    <message>
        <source>Paste it within a minute; after that it is gone from the clipboard.</source>
        <translation>Klistra in inom en minut. Sedan försvinner texten ur urklipp.</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>Betalningsreferens</translation>
    </message>
    <message>
        <source>Personal details are in the case.</source>
        <translation>Personuppgifterna finns i ärendet.</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone call answered</source>
        <translation>Samtal besvarat</translation>
    </message>
    <message>
        <source>Phone desk</source>
        <translation>Telefonplats</translation>
    </message>
    <message>
        <source>Phone hours</source>
        <translation>Telefontider</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Pin the tile, or let it go</source>
        <translation>Fäst eller lossa rutan</translation>
    </message>
    <message>
        <source>Please answer by {day}, and keep the case number in your answer.</source>
        <translation>Svara senast {day} och ha med ärendenumret i svaret.</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Önskad kanal</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Närvaro</translation>
    </message>
    <message>
        <source>Press the key of a tile to log a whole contact, or begin a quick registration.</source>
        <translation>Tryck på en rutas tangent för att logga en hel kontakt, eller börja en snabbregistrering.</translation>
    </message>
    <message>
        <source>Previous register</source>
        <translation>Föregående register</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Skriv ut bricka</translation>
    </message>
    <message>
        <source>Print the evacuation list</source>
        <translation>Skriv ut utrymningslistan</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Skriv ut listan</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Skriv ut följesedeln</translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation>Lova att ringa tillbaka</translation>
    </message>
    <message>
        <source>Promise a callback from a case, and it stands here until it is kept.</source>
        <translation>Lova att ringa tillbaka i ett ärende så står det här tills du har ringt.</translation>
    </message>
    <message>
        <source>Promise a callback in two hours</source>
        <translation>Lova återuppringning inom två timmar</translation>
    </message>
    <message>
        <source>Promise the callback</source>
        <translation>Lova att ringa tillbaka</translation>
    </message>
    <message>
        <source>Promises and routines</source>
        <translation>Löften och rutiner</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Fastighet</translation>
    </message>
    <message>
        <source>Property changed to {name}</source>
        <translation>Fastighet ändrad till {name}</translation>
    </message>
    <message>
        <source>Property designation</source>
        <translation>Fastighetsbeteckning</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öppen</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Purpose of the next number</source>
        <translation>Ärende för nästa könummer</translation>
    </message>
    <message>
        <source>Purpose, if any</source>
        <translation>Ärende (valfritt)</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>Put both aside</source>
        <translation>Lägg båda åt sidan</translation>
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
        <source>Queue number done</source>
        <translation>Könummer klart</translation>
    </message>
    <message>
        <source>Queue number given</source>
        <translation>Könummer utdelat</translation>
    </message>
    <message>
        <source>Queue numbers</source>
        <translation>Könummer</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Köer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Read employees from a file</source>
        <translation>Läs in medarbetare från fil</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Läser filen …</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Reason for contact</source>
        <translation>Kontaktorsak</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittens</translation>
    </message>
    <message>
        <source>Receipt noted in {number}</source>
        <translation>Kvittens noterad i {number}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Inkom</translation>
    </message>
    <message>
        <source>Receiving unit</source>
        <translation>Mottagande enhet</translation>
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
        <source>Recognise a number that has called before</source>
        <translation>Känn igen ett nummer som har ringt förut</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Redo: the case is closed again</source>
        <translation>Gör om: ärendet är avslutat igen</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Hänvisad</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Register in the diary</source>
        <translation>Diarieför</translation>
    </message>
    <message>
        <source>Registered elsewhere</source>
        <translation>Registrerat i annat system</translation>
    </message>
    <message>
        <source>Registered in the diary: {number}</source>
        <translation>Diariefört: {number}</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Diarium</translation>
    </message>
    <message>
        <source>Registry decided for {number}</source>
        <translation>Diariebeslut sparat för {number}</translation>
    </message>
    <message>
        <source>Release the case</source>
        <translation>Släpp ärendet</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Byt namn på filtret</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Återöppna</translation>
    </message>
    <message>
        <source>Reopen closed cases within (days)</source>
        <translation>Öppna avslutade igen inom (dagar)</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>Återöppna ärendet</translation>
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
        <source>Role in Lotsen</source>
        <translation>Roll i Lotsen</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Rum {room}</translation>
    </message>
    <message>
        <source>Same event</source>
        <translation>Samma händelse</translation>
    </message>
    <message>
        <source>Same event ({key})</source>
        <translation>Samma händelse ({key})</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Spara och stäng</translation>
    </message>
    <message>
        <source>Save and open the case</source>
        <translation>Spara och öppna ärende</translation>
    </message>
    <message>
        <source>Save as official note</source>
        <translation>Spara som tjänsteanteckning</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Spara den</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Spara svaret</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Spara filtret</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Spara namnet</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Spara anteckningen</translation>
    </message>
    <message>
        <source>Save the number</source>
        <translation>Spara numret</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Spara inställningarna</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>Spara besöket</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Sparat på den här datorn</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Sparat: {name}</translation>
    </message>
    <message>
        <source>Say in a few words what has happened.</source>
        <translation>Skriv med några ord vad som har hänt.</translation>
    </message>
    <message>
        <source>Search among staff</source>
        <translation>Sök bland medarbetare</translation>
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
        <source>Search in the field at the top</source>
        <translation>Sök i fältet högst upp</translation>
    </message>
    <message>
        <source>Search, and choose somebody in the list.</source>
        <translation>Sök och välj någon i listan.</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Sekretessklass</translation>
    </message>
    <message>
        <source>Secrecy: write nothing sensitive here. Take a name and a number to call, and hand over.</source>
        <translation>Sekretess: skriv inget känsligt här. Ta namn och telefonnummer och lämna över.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Sekretess</translation>
    </message>
    <message>
        <source>Send this text, so that they know. The case comes back to you if nobody answers.</source>
        <translation>Skicka texten så att de får veta. Ärendet kommer tillbaka till dig om ingen svarar.</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Känslig</translation>
    </message>
    <message>
        <source>Sensitive: write only what is needed to answer.</source>
        <translation>Känsligt: skriv bara det som behövs för att svara.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Inställningarna är sparade</translation>
    </message>
    <message>
        <source>Several are called {name}. Add a login or an e-mail address.</source>
        <translation>Flera heter {name}. Lägg till inloggning eller e-postadress.</translation>
    </message>
    <message>
        <source>Several cases end with {number}: {numbers}</source>
        <translation>Flera ärenden slutar på {number}: {numbers}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Visa alla tangenter</translation>
    </message>
    <message>
        <source>Show similar from the last (days)</source>
        <translation>Visa liknande (dagar bakåt)</translation>
    </message>
    <message>
        <source>Show the deputy</source>
        <translation>Visa ersättaren</translation>
    </message>
    <message>
        <source>Show the hand-over letter</source>
        <translation>Visa överlämningstexten</translation>
    </message>
    <message>
        <source>Show what every key does</source>
        <translation>Visa vad varje tangent gör</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Liknande</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>Sätt dig här</translation>
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
        <source>Social media answered</source>
        <translation>Sociala medier besvarat</translation>
    </message>
    <message>
        <source>Solved here</source>
        <translation>Löst här</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Somebody in the house already wears badge {number}. Take another.</source>
        <translation>Bricka {number} används redan av någon i huset. Ta en annan.</translation>
    </message>
    <message>
        <source>Something went wrong in Lotsen, and it has been noted. What you typed is still here.</source>
        <translation>Något gick fel i Lotsen och det är noterat. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medarbetare</translation>
    </message>
    <message>
        <source>Stands in the desk's case numbers from now on; numbers already given stay.</source>
        <translation>Står i platsens ärendenummer från och med nu. Nummer som redan har lämnats ändras inte.</translation>
    </message>
    <message>
        <source>Start a disruption</source>
        <translation>Starta en driftstörning</translation>
    </message>
    <message>
        <source>Start a disruption from the case</source>
        <translation>Starta en driftstörning från ärendet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step {number} ({name}) did not hold: {why}</source>
        <translation>Steg {number} ({name}) stämde inte: {why}</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept; run the same command again to go on.</source>
        <translation>Stoppat. Det som är klart finns kvar; kör samma kommando igen för att fortsätta.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Suggested hosts</source>
        <translation>Förslag på mottagare</translation>
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
        <source>Support</source>
        <translation>Stöd</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Växla mellan ljust och mörkt</translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation>Byt till mörkt</translation>
    </message>
    <message>
        <source>Switch to light again</source>
        <translation>Byt tillbaka till ljust</translation>
    </message>
    <message>
        <source>Synonyms</source>
        <translation>Synonymer</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>Ärendet&amp;yp</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Ta</translation>
    </message>
    <message>
        <source>Take a case</source>
        <translation>Ta ett ärende</translation>
    </message>
    <message>
        <source>Take back the hand-over</source>
        <translation>Ta tillbaka överlämningen</translation>
    </message>
    <message>
        <source>Take back the merging</source>
        <translation>Ångra ihopslagningen</translation>
    </message>
    <message>
        <source>Take it back with the button in the message</source>
        <translation>Ångra med knappen i meddelandet</translation>
    </message>
    <message>
        <source>Take one from the unassigned ones, or open a new case.</source>
        <translation>Ta ett av de otilldelade eller skapa ett nytt.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta över</translation>
    </message>
    <message>
        <source>Take over the case</source>
        <translation>Ta över ärendet</translation>
    </message>
    <message>
        <source>Take the case</source>
        <translation>Ta ärendet</translation>
    </message>
    <message>
        <source>Take them all with one key</source>
        <translation>Ta alla med en tangent</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Ta upp igen</translation>
    </message>
    <message>
        <source>Taken back from {receiver}</source>
        <translation>Taget tillbaka från {receiver}</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Upptaget igen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Arbetsuppgifter</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Tell all desks</source>
        <translation>Visa för alla</translation>
    </message>
    <message>
        <source>Tell the visitor</source>
        <translation>Säg till besökaren</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>That callback has already been promised.</source>
        <translation>Den återuppringningen är redan lovad.</translation>
    </message>
    <message>
        <source>That cannot be undone: somebody else now wears badge {number}.</source>
        <translation>Det går inte att ångra: någon annan bär nu bricka {number}.</translation>
    </message>
    <message>
        <source>That cannot be undone: somebody has changed it since.</source>
        <translation>Det går inte att ångra: någon har ändrat det sedan dess.</translation>
    </message>
    <message>
        <source>That case has not been merged.</source>
        <translation>Ärendet är inte ihopslaget med något.</translation>
    </message>
    <message>
        <source>That case is not on this PC.</source>
        <translation>Det ärendet finns inte på den här datorn.</translation>
    </message>
    <message>
        <source>That colleague is no longer in the directory.</source>
        <translation>Medarbetaren finns inte längre i katalogen.</translation>
    </message>
    <message>
        <source>That contact is no longer there: it has been undone.</source>
        <translation>Kontakten finns inte längre: den är ångrad.</translation>
    </message>
    <message>
        <source>That day has already passed.</source>
        <translation>Den dagen har redan varit.</translation>
    </message>
    <message>
        <source>That disruption is over.</source>
        <translation>Driftstörningen är över.</translation>
    </message>
    <message>
        <source>That filter is no longer there.</source>
        <translation>Filtret finns inte kvar.</translation>
    </message>
    <message>
        <source>That has already been undone.</source>
        <translation>Det är redan ångrat.</translation>
    </message>
    <message>
        <source>That is more than a year ago. Check the day and the time.</source>
        <translation>Det är mer än ett år sedan. Kontrollera dag och klockslag.</translation>
    </message>
    <message>
        <source>That is more than a year away. Check the date.</source>
        <translation>Det är mer än ett år dit. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>That is more than two years away. Check the year.</source>
        <translation>Det är mer än två år dit. Kontrollera årtalet.</translation>
    </message>
    <message>
        <source>That is no longer in the register.</source>
        <translation>Det finns inte längre i registret.</translation>
    </message>
    <message>
        <source>That is not an e-mail address. It looks like name@example.se.</source>
        <translation>Det är ingen e-postadress. En sådan ser ut som namn@exempel.se.</translation>
    </message>
    <message>
        <source>That moment has already passed. Write when {name} is back.</source>
        <translation>Den tiden har redan varit. Skriv när {name} är tillbaka.</translation>
    </message>
    <message>
        <source>That number is no longer there.</source>
        <translation>Könumret finns inte längre.</translation>
    </message>
    <message>
        <source>That reason is no longer in the list. Choose another.</source>
        <translation>Den kontaktorsaken finns inte längre i listan. Välj en annan.</translation>
    </message>
    <message>
        <source>That time has already passed. Choose a later one.</source>
        <translation>Den tiden har redan passerat. Välj en senare.</translation>
    </message>
    <message>
        <source>That time lies ahead. Check the day and the time.</source>
        <translation>Den tiden har inte varit än. Kontrollera dag och klockslag.</translation>
    </message>
    <message>
        <source>That type is followed by this one. Choose another.</source>
        <translation>Den typen ersätts av den här. Välj en annan.</translation>
    </message>
    <message>
        <source>That visit is no longer there.</source>
        <translation>Besöket finns inte längre.</translation>
    </message>
    <message>
        <source>That visit was on another day. Check the visitor in again instead.</source>
        <translation>Det besöket var en annan dag. Checka in besökaren på nytt i stället.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>The badge number</source>
        <translation>Bricknumret</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source>The case is not handed over to anybody.</source>
        <translation>Ärendet är inte överlämnat till någon.</translation>
    </message>
    <message>
        <source>The cases at 150 %</source>
        <translation>Ärendena i 150 %</translation>
    </message>
    <message>
        <source>The cases in dark</source>
        <translation>Ärendena i mörkt</translation>
    </message>
    <message>
        <source>The clocks are put forward that night, so there is no such time.</source>
        <translation>Klockan ställs fram den natten, så den tiden finns inte.</translation>
    </message>
    <message>
        <source>The contact centre</source>
        <translation>Kontaktcenter</translation>
    </message>
    <message>
        <source>The contact centre must be open some day of the week.</source>
        <translation>Kontaktcenter måste ha öppet någon dag i veckan.</translation>
    </message>
    <message>
        <source>The contact ends before it begins. Check the times.</source>
        <translation>Kontakten slutar innan den börjar. Kontrollera tiderna.</translation>
    </message>
    <message>
        <source>The contact would not have been needed if something else had worked.</source>
        <translation>Kontakten hade inte behövts om något annat hade fungerat.</translation>
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
        <source>The database does not say so: {answer}</source>
        <translation>Det står inte så i databasen: {answer}</translation>
    </message>
    <message>
        <source>The database is damaged, or its key is not the right one. Nothing has been overwritten.</source>
        <translation>Databasen är skadad eller har en annan nyckel. Inget har skrivits över.</translation>
    </message>
    <message>
        <source>The database is encrypted with SQLCipher (AES-256). Its key lies in your user's keyring on this computer and in no file of Lotsen's.</source>
        <translation>Databasen är krypterad med SQLCipher (AES-256). Nyckeln ligger i din användares nyckelring på den här datorn och inte i någon av Lotsens filer.</translation>
    </message>
    <message>
        <source>The database is write-protected. Nothing was saved; ask IT to check the folder.</source>
        <translation>Databasen är skrivskyddad. Inget sparades; be IT kontrollera mappen.</translation>
    </message>
    <message>
        <source>The database lies in</source>
        <translation>Databasen ligger i</translation>
    </message>
    <message>
        <source>The date {date} lies ahead. Check the first digits.</source>
        <translation>Datumet {date} har inte varit än. Kontrollera de första siffrorna.</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>Beskrivningen</translation>
    </message>
    <message>
        <source>The desk at 150 %</source>
        <translation>Loggsidan i 150 %</translation>
    </message>
    <message>
        <source>The details are confidential and are told by phone: call the contact centre.</source>
        <translation>Uppgifterna omfattas av sekretess och lämnas per telefon. Ring kontaktcenter.</translation>
    </message>
    <message>
        <source>The directory already says what the file says.</source>
        <translation>Katalogen säger redan det som filen säger.</translation>
    </message>
    <message>
        <source>The directory at 150 %</source>
        <translation>Katalogen i 150 %</translation>
    </message>
    <message>
        <source>The directory in dark</source>
        <translation>Katalogen i mörkt</translation>
    </message>
    <message>
        <source>The directory is empty</source>
        <translation>Katalogen är tom</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space and try again.</source>
        <translation>Disken är full. Inget sparades; frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The disruption is over</source>
        <translation>Driftstörningen är över</translation>
    </message>
    <message>
        <source>The document could not be written in {folder}. Is the disk full or write-protected?</source>
        <translation>Dokumentet kunde inte skrivas i {folder}. Är disken full eller skrivskyddad?</translation>
    </message>
    <message>
        <source>The draft waits where it was typed</source>
        <translation>Utkastet finns kvar där du skrev det</translation>
    </message>
    <message>
        <source>The e-mail address</source>
        <translation>E-postadressen</translation>
    </message>
    <message>
        <source>The file cannot be read. Save it on this computer and try again.</source>
        <translation>Filen går inte att läsa. Spara den på datorn och försök igen.</translation>
    </message>
    <message>
        <source>The file could not be brought in</source>
        <translation>Filen gick inte att läsa in</translation>
    </message>
    <message>
        <source>The file has more than {n} lines. Divide it.</source>
        <translation>Filen har fler än {n} rader. Dela upp den.</translation>
    </message>
    <message>
        <source>The file has no column called namn. The first line must name the columns.</source>
        <translation>Filen har ingen kolumn som heter namn. Första raden ska ha kolumnernas namn.</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB. It does not look like a list of colleagues.</source>
        <translation>Filen är större än 10 MB. Den ser inte ut som en lista över medarbetare.</translation>
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
        <source>The host</source>
        <translation>Besöksmottagaren</translation>
    </message>
    <message>
        <source>The house closed while they were still checked in.</source>
        <translation>Huset stängde medan de fortfarande var incheckade.</translation>
    </message>
    <message>
        <source>The hyphen stands before the last four digits, like 811228-9874.</source>
        <translation>Bindestrecket står före de fyra sista siffrorna, till exempel 811228-9874.</translation>
    </message>
    <message>
        <source>The key to this database is damaged. Nothing has been overwritten; ask IT for help.</source>
        <translation>Nyckeln till databasen är skadad. Ingenting har skrivits över; be IT om hjälp.</translation>
    </message>
    <message>
        <source>The key to this database is not in the keyring of this user. Nothing has been overwritten.</source>
        <translation>Nyckeln till databasen finns inte i din nyckelring. Inget har skrivits över.</translation>
    </message>
    <message>
        <source>The keys at 150 %</source>
        <translation>Tangenterna i 150 %</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Senast svar</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>Sista dagen kommer före den första.</translation>
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
        <source>The last {n} days, checked out by the closing of the house.</source>
        <translation>De senaste {n} dagarna. Utcheckade när huset stängde.</translation>
    </message>
    <message>
        <source>The letters in the file cannot be read. Save it as CSV UTF-8 and try again.</source>
        <translation>Bokstäverna i filen går inte att läsa. Spara den som CSV UTF-8 och försök igen.</translation>
    </message>
    <message>
        <source>The line has more cells than the first line has columns.</source>
        <translation>Raden har fler celler än första raden har kolumner.</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>Listan</translation>
    </message>
    <message>
        <source>The list is full. Put one out of use first.</source>
        <translation>Listan är full. Ta en annan rad ur bruk först.</translation>
    </message>
    <message>
        <source>The login {login} belongs to somebody else.</source>
        <translation>Inloggningen {login} hör till någon annan.</translation>
    </message>
    <message>
        <source>The main pages at 150 %</source>
        <translation>Huvudsidorna i 150 %</translation>
    </message>
    <message>
        <source>The merging of {number} taken back</source>
        <translation>Ihopslagningen av {number} ångrad</translation>
    </message>
    <message>
        <source>The merging was taken back</source>
        <translation>Ihopslagningen ångrades</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Meddelandet</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Namnet</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Namnet saknas.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Anteckningen</translation>
    </message>
    <message>
        <source>The numbers of new employees may not be given out until you say so in the register.</source>
        <translation>Nya medarbetares nummer lämnas inte ut förrän du har markerat det i registret.</translation>
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
        <source>The organisation</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>The personal number</source>
        <translation>Personnumret</translation>
    </message>
    <message>
        <source>The phone number</source>
        <translation>Telefonnumret</translation>
    </message>
    <message>
        <source>The pictures at 150 % took too long.</source>
        <translation>Bilderna i 150 % tog för lång tid.</translation>
    </message>
    <message>
        <source>The program ended early.</source>
        <translation>Programmet avslutades i förtid.</translation>
    </message>
    <message>
        <source>The property</source>
        <translation>Fastigheten</translation>
    </message>
    <message>
        <source>The purpose</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>Orsaken</translation>
    </message>
    <message>
        <source>The receipt is already noted.</source>
        <translation>Kvittensen är redan noterad.</translation>
    </message>
    <message>
        <source>The reception at 150 %</source>
        <translation>Receptionen i 150 %</translation>
    </message>
    <message>
        <source>The reception in dark</source>
        <translation>Receptionen i mörkt</translation>
    </message>
    <message>
        <source>The registers at 150 %</source>
        <translation>Registren i 150 %</translation>
    </message>
    <message>
        <source>The registry number</source>
        <translation>Diarienumret</translation>
    </message>
    <message>
        <source>The settings at 150 %</source>
        <translation>Inställningarna i 150 %</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Texten</translation>
    </message>
    <message>
        <source>The tile</source>
        <translation>Rutan</translation>
    </message>
    <message>
        <source>The time to close comes before the time to open.</source>
        <translation>Ni stänger innan ni öppnar. Kontrollera tiderna.</translation>
    </message>
    <message>
        <source>The times overlap.</source>
        <translation>Tiderna går in i varandra.</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>Rubriken</translation>
    </message>
    <message>
        <source>The type</source>
        <translation>Ärendetypen</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>Enheten</translation>
    </message>
    <message>
        <source>The visitor has already been checked in.</source>
        <translation>Besökaren är redan incheckad.</translation>
    </message>
    <message>
        <source>The visitor has already been checked out.</source>
        <translation>Besökaren är redan utcheckad.</translation>
    </message>
    <message>
        <source>The visitor has not been checked in yet.</source>
        <translation>Besökaren är inte incheckad än.</translation>
    </message>
    <message>
        <source>The window is not on the screen.</source>
        <translation>Fönstret syns inte på skärmen.</translation>
    </message>
    <message>
        <source>The year {year} is too long ago. Check the first digits.</source>
        <translation>Året {year} ligger för långt tillbaka. Kontrollera de första siffrorna.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>There are already {n} filters. Delete one first.</source>
        <translation>Det finns redan {n} filter. Ta bort ett först.</translation>
    </message>
    <message>
        <source>There are already {n} ongoing disruptions. End one of them first.</source>
        <translation>Det pågår redan {n} driftstörningar. Avsluta en av dem först.</translation>
    </message>
    <message>
        <source>There are no cases yet</source>
        <translation>Det finns inga ärenden än</translation>
    </message>
    <message>
        <source>There are three levels of case types. Choose a place higher up.</source>
        <translation>Ärendetyper har tre nivåer. Välj en plats högre upp.</translation>
    </message>
    <message>
        <source>There is already one called {name}.</source>
        <translation>Det finns redan en rad som heter {name}.</translation>
    </message>
    <message>
        <source>There is no case with the number {number} on this PC.</source>
        <translation>Det finns inget ärende med numret {number} på den här datorn.</translation>
    </message>
    <message>
        <source>There is no database in {folder} yet.</source>
        <translation>Det finns ingen databas i {folder} än.</translation>
    </message>
    <message>
        <source>There is no date {date}. Check the first digits.</source>
        <translation>Datumet {date} finns inte. Kontrollera de första siffrorna.</translation>
    </message>
    <message>
        <source>There is no outcome that counts as solved. Add one in the settings.</source>
        <translation>Det finns inget utfall som räknas som löst. Lägg till ett i inställningarna.</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>Den dagen finns inte i kalendern.</translation>
    </message>
    <message>
        <source>There is no such day or time. Check the digits.</source>
        <translation>Det finns ingen sådan dag eller tid. Kontrollera siffrorna.</translation>
    </message>
    <message>
        <source>There is no such key on the board.</source>
        <translation>Det finns ingen sådan tangent bland rutorna.</translation>
    </message>
    <message>
        <source>There is no such time: the day goes from 00:00 to 23:59.</source>
        <translation>Den tiden finns inte: dygnet går från 00:00 till 23:59.</translation>
    </message>
    <message>
        <source>There is no time zone called {name}.</source>
        <translation>Det finns ingen tidszon som heter {name}.</translation>
    </message>
    <message>
        <source>There is no unit called {name}. Add it first.</source>
        <translation>Det finns ingen enhet som heter {name}. Lägg till den först.</translation>
    </message>
    <message>
        <source>There is no weekday called {name}.</source>
        <translation>Det finns ingen veckodag som heter {name}.</translation>
    </message>
    <message>
        <source>There is nothing on that key to move.</source>
        <translation>Det ligger inget på tangenten att flytta.</translation>
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
        <source>These columns are not used: {columns}.</source>
        <translation>De här kolumnerna används inte: {columns}.</translation>
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
        <source>This is the demo town, and this computer had no keyring to use. The database is encrypted with SQLCipher, but its key lies in the file demo.key in the same folder: whoever can read the folder can read everything. Your own desk never works this way.</source>
        <translation>Det här är demokommunen, och datorn hade ingen nyckelring att använda. Databasen är krypterad med SQLCipher, men nyckeln ligger i filen demo.key i samma mapp: den som kan läsa mappen kan läsa allt. Så fungerar det aldrig på din egen plats.</translation>
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
        <source>Those who did not check out themselves are listed at the reception.</source>
        <translation>De som inte checkat ut själva listas i receptionen.</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Kasta utkastet</translation>
    </message>
    <message>
        <source>Ticked off by</source>
        <translation>Avprickad av</translation>
    </message>
    <message>
        <source>Tile let go: {type}</source>
        <translation>Rutan är lossad: {type}</translation>
    </message>
    <message>
        <source>Tile moved</source>
        <translation>Rutan är flyttad</translation>
    </message>
    <message>
        <source>Tile pinned: {type}</source>
        <translation>Rutan är fäst: {type}</translation>
    </message>
    <message>
        <source>Tile {key}: {what}</source>
        <translation>Ruta {key}: {what}</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Rutor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Time in</source>
        <translation>Tid inne</translation>
    </message>
    <message>
        <source>Time since the contact began</source>
        <translation>Tid sedan kontakten började</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title or description changed</source>
        <translation>Rubrik eller beskrivning ändrad</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>To be registered</source>
        <translation>Ska diarieföras</translation>
    </message>
    <message>
        <source>To be registered in the diary</source>
        <translation>Ska diarieföras</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgon</translation>
    </message>
    <message>
        <source>Try a part of the name, what the person works with, or the last digits of a number.</source>
        <translation>Prova en del av namnet, vad personen arbetar med eller de sista siffrorna i ett nummer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Try the demo town</source>
        <translation>Prova demokommunen</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>Vänd ordningen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Type a name, a task or a unit.</source>
        <translation>Skriv ett namn, en uppgift eller en enhet.</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>Skriv ett ord</translation>
    </message>
    <message>
        <source>Type changed to {name}</source>
        <translation>Ärendetyp ändrad till {name}</translation>
    </message>
    <message>
        <source>Type of case</source>
        <translation>Ärendetyp</translation>
    </message>
    <message>
        <source>Type the number on the badge and press Enter</source>
        <translation>Skriv numret på brickan och tryck Enter</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Otilldelade</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo: the case is open again</source>
        <translation>Ångra: ärendet är öppet igen</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ångrat: {what}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Unit changed to {name}</source>
        <translation>Enhet ändrad till {name}</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Till {day}</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>VISITOR</source>
        <translation>BESÖKARE</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visit corrected</source>
        <translation>Besöket rättat</translation>
    </message>
    <message>
        <source>Visit received</source>
        <translation>Besök mottaget</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Besökte</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besökare</translation>
    </message>
    <message>
        <source>Visitor checked in</source>
        <translation>Besökare incheckad</translation>
    </message>
    <message>
        <source>Visitor checked out</source>
        <translation>Besökare utcheckad</translation>
    </message>
    <message>
        <source>Visitor is still in the house</source>
        <translation>Besökaren är kvar i huset</translation>
    </message>
    <message>
        <source>Visitor's badge</source>
        <translation>Besöksbricka</translation>
    </message>
    <message>
        <source>Visitor's name</source>
        <translation>Besökarens namn</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Besökare</translation>
    </message>
    <message>
        <source>Visitors as checked in at the reception. Personal data: shred after use.</source>
        <translation>Besökare enligt receptionens incheckning. Personuppgifter: strimla efter användning.</translation>
    </message>
    <message>
        <source>Visitors stand here from when they are checked in until they leave.</source>
        <translation>Här står besökarna från att de checkas in tills de går.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visits {host}</source>
        <translation>Besöker {host}</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>Vänta på svar</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Väntat</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Väntar svar</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Väntar på svar</translation>
    </message>
    <message>
        <source>Walpurgis Eve</source>
        <translation>Valborgsmässoafton</translation>
    </message>
    <message>
        <source>Was not in their place</source>
        <translation>Fanns inte på plats</translation>
    </message>
    <message>
        <source>Was to answer by</source>
        <translation>Skulle ha svar</translation>
    </message>
    <message>
        <source>Welcome to Lotsen</source>
        <translation>Välkommen till Lotsen</translation>
    </message>
    <message>
        <source>What has to be asked</source>
        <translation>Uppgifter som måste med</translation>
    </message>
    <message>
        <source>What is closed during the day can be seen here.</source>
        <translation>Här syns det som avslutas under dagen.</translation>
    </message>
    <message>
        <source>What is it about? Any part of the name will do</source>
        <translation>Vad gäller det? En del av namnet räcker</translation>
    </message>
    <message>
        <source>What is logged from now on is logged by this person at this place.</source>
        <translation>Det som loggas från och med nu loggas av den här personen på den här platsen.</translation>
    </message>
    <message>
        <source>What lies on key {key}?</source>
        <translation>Vad ska tangenten {key} logga?</translation>
    </message>
    <message>
        <source>What lists and letters say when the subject is not for everybody.</source>
        <translation>Det som står i listor och brev när ämnet inte är för alla.</translation>
    </message>
    <message>
        <source>What people ask for when they need this person.</source>
        <translation>Det man frågar efter när man behöver den här personen.</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Vad filen säger</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>Vad filen skulle göra</translation>
    </message>
    <message>
        <source>What the place is called.</source>
        <translation>Vad platsen heter.</translation>
    </message>
    <message>
        <source>What to say and ask</source>
        <translation>Vad du ska säga och fråga</translation>
    </message>
    <message>
        <source>What was &amp;answered</source>
        <translation>Vad de &amp;svarade</translation>
    </message>
    <message>
        <source>What we &amp;say to those who call</source>
        <translation>Vad vi &amp;säger till dem som hör av sig</translation>
    </message>
    <message>
        <source>What you do now is done with all of them, and undone for all of them.</source>
        <translation>Det du gör nu görs med alla, och kan ångras för alla på en gång.</translation>
    </message>
    <message>
        <source>When you close; empty when it is a day like others.</source>
        <translation>När ni stänger. Tomt om dagen är som andra.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Where the database lies</source>
        <translation>Var databasen ligger</translation>
    </message>
    <message>
        <source>Who it is about</source>
        <translation>Vem det gäller</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Vem säger det</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Vem som sitter här</translation>
    </message>
    <message>
        <source>Whoever comes is given a number.</source>
        <translation>Ge ett könummer till den som kommer.</translation>
    </message>
    <message>
        <source>Will be logged as a repeat contact</source>
        <translation>Loggas som upprepad kontakt</translation>
    </message>
    <message>
        <source>Will be logged on {number}</source>
        <translation>Loggas på {number}</translation>
    </message>
    <message>
        <source>Will call again</source>
        <translation>Återkommer</translation>
    </message>
    <message>
        <source>Within an hour</source>
        <translation>Inom en timme</translation>
    </message>
    <message>
        <source>Within two hours</source>
        <translation>Inom två timmar</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbete</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbetar här</translation>
    </message>
    <message>
        <source>Would you like to leave a message, or come back another time?</source>
        <translation>Vill du lämna ett meddelande eller komma tillbaka en annan gång?</translation>
    </message>
    <message>
        <source>Would you like to meet {name} instead?</source>
        <translation>Vill du träffa {name} i stället?</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv en anteckning</translation>
    </message>
    <message>
        <source>Write a note …</source>
        <translation>Skriv en anteckning …</translation>
    </message>
    <message>
        <source>Write a whole number from {least} to {most}.</source>
        <translation>Skriv ett heltal från {least} till {most}.</translation>
    </message>
    <message>
        <source>Write a whole number of days, at most {n}.</source>
        <translation>Skriv ett helt antal dagar, högst {n}.</translation>
    </message>
    <message>
        <source>Write one to four letters or digits.</source>
        <translation>Skriv en till fyra bokstäver eller siffror.</translation>
    </message>
    <message>
        <source>Write something in the note first.</source>
        <translation>Skriv något i anteckningen först.</translation>
    </message>
    <message>
        <source>Write the day like 2026-11-20, 20/11 or fredag.</source>
        <translation>Skriv dagen som 2026-11-20, 20/11 eller fredag.</translation>
    </message>
    <message>
        <source>Write the name of the municipality.</source>
        <translation>Skriv kommunens namn.</translation>
    </message>
    <message>
        <source>Write the number of another case.</source>
        <translation>Skriv numret på ett annat ärende.</translation>
    </message>
    <message>
        <source>Write the number that is on the badge.</source>
        <translation>Skriv numret som står på brickan.</translation>
    </message>
    <message>
        <source>Write the time as 08:30, or with the day first: 2026-11-16 08:30.</source>
        <translation>Skriv tiden som 08:30, eller med dagen först: 2026-11-16 08:30.</translation>
    </message>
    <message>
        <source>Write the time like 14:30.</source>
        <translation>Skriv tiden som 14:30.</translation>
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
        <source>YYMMDD-NNNN</source>
        <translation>ÅÅMMDD-NNNN</translation>
    </message>
    <message>
        <source>You already have {number}.</source>
        <translation>Du har redan {number}.</translation>
    </message>
    <message>
        <source>You can try again, for instance when IT has put the right file back. Or put the file aside and start with an empty desk: the file then stays in {folder} and can be opened later.</source>
        <translation>Du kan försöka igen, till exempel när IT har lagt tillbaka rätt fil. Eller lägg undan filen och börja om: den ligger då kvar i {folder} och kan öppnas senare.</translation>
    </message>
    <message>
        <source>You have no cases</source>
        <translation>Du har inga ärenden</translation>
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
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Your unit has no open cases</source>
        <translation>Din enhet har inga öppna ärenden</translation>
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
        <source>a case type</source>
        <translation>en ärendetyp</translation>
    </message>
    <message>
        <source>an answer from the desk</source>
        <translation>ett svar från databasen</translation>
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
        <source>as usual</source>
        <translation>som vanligt</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>besoksbricka</translation>
    </message>
    <message>
        <source>below {name}</source>
        <translation>under {name}</translation>
    </message>
    <message>
        <source>best by {channel}</source>
        <translation>helst via {channel}</translation>
    </message>
    <message numerus="yes">
        <source>called {n} more times</source>
        <translation>
            <numerusform>kallad en gång till</numerusform>
            <numerusform>kallad {n} gånger till</numerusform>
        </translation>
    </message>
    <message>
        <source>click: {what}</source>
        <translation>klick: {what}</translation>
    </message>
    <message>
        <source>closed all day</source>
        <translation>stängt</translation>
    </message>
    <message>
        <source>did not hold</source>
        <translation>stämde inte</translation>
    </message>
    <message>
        <source>did-not-check-out</source>
        <translation>checkade-inte-ut</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
    </message>
    <message>
        <source>evacuation-list</source>
        <translation>utrymningslista</translation>
    </message>
    <message>
        <source>for instance Belysning i Henån</source>
        <translation>till exempel Belysning i Henån</translation>
    </message>
    <message>
        <source>for instance Vattenläcka i Henån</source>
        <translation>till exempel Vattenläcka i Henån</translation>
    </message>
    <message>
        <source>for instance fredag or 24/11</source>
        <translation>fredag, 24/11 …</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>överlämning</translation>
    </message>
    <message>
        <source>is not given out</source>
        <translation>lämnas inte ut</translation>
    </message>
    <message>
        <source>may be given out</source>
        <translation>får lämnas ut</translation>
    </message>
    <message>
        <source>my queue</source>
        <translation>mina ärenden</translation>
    </message>
    <message>
        <source>name, if you know it</source>
        <translation>namn, om du vet det</translation>
    </message>
    <message>
        <source>name@example.se</source>
        <translation>namn@exempel.se</translation>
    </message>
    <message>
        <source>not in their place</source>
        <translation>fanns inte på plats</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>ändrad, inte sparad</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>inte sparad än</translation>
    </message>
    <message>
        <source>noted by {name}</source>
        <translation>noterat av {name}</translation>
    </message>
    <message>
        <source>noted in the register</source>
        <translation>noterat i registret</translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>inget valt</translation>
    </message>
    <message>
        <source>receipt noted</source>
        <translation>kvittens noterad</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>samma e-postadress</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>samma namn</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>samma person</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>samma telefonnummer</translation>
    </message>
    <message>
        <source>same property</source>
        <translation>samma fastighet</translation>
    </message>
    <message>
        <source>seen by {name}</source>
        <translation>sedd av {name}</translation>
    </message>
    <message>
        <source>several cases</source>
        <translation>flera ärenden</translation>
    </message>
    <message>
        <source>similar contacts</source>
        <translation>liknande kontakter</translation>
    </message>
    <message>
        <source>status and time of closing do not agree</source>
        <translation>status och avslutstid stämmer inte överens</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>ärendet</translation>
    </message>
    <message>
        <source>the case ends before it begins</source>
        <translation>ärendet slutar innan det börjar</translation>
    </message>
    <message>
        <source>the case types</source>
        <translation>ärendetyperna</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>kanalen</translation>
    </message>
    <message>
        <source>the channels</source>
        <translation>kanalerna</translation>
    </message>
    <message>
        <source>the colleagues</source>
        <translation>medarbetarna</translation>
    </message>
    <message>
        <source>the drafts that wait</source>
        <translation>utkasten som väntar</translation>
    </message>
    <message>
        <source>the expected visitor</source>
        <translation>den väntade besökaren</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>besöksmottagaren</translation>
    </message>
    <message>
        <source>the hosts</source>
        <translation>förslagen på besöksmottagare</translation>
    </message>
    <message>
        <source>the keys</source>
        <translation>tangenterna</translation>
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
        <source>the list of cases</source>
        <translation>listan med ärenden</translation>
    </message>
    <message>
        <source>the list on paper</source>
        <translation>listan på papper</translation>
    </message>
    <message>
        <source>the new case</source>
        <translation>det nya ärendet</translation>
    </message>
    <message>
        <source>the number at this desk</source>
        <translation>numret vid den här platsen</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>kön</translation>
    </message>
    <message>
        <source>the registration</source>
        <translation>registreringen</translation>
    </message>
    <message>
        <source>the registrations that are open</source>
        <translation>de öppna registreringarna</translation>
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
        <source>the search</source>
        <translation>sökfältet</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>inställningarna</translation>
    </message>
    <message>
        <source>the tiles</source>
        <translation>brickorna</translation>
    </message>
    <message>
        <source>the type</source>
        <translation>ärendetypen</translation>
    </message>
    <message>
        <source>the types</source>
        <translation>ärendetyperna</translation>
    </message>
    <message>
        <source>the unit's own, unless you write another</source>
        <translation>enhetens egen, om du inte skriver en annan</translation>
    </message>
    <message>
        <source>the visitor</source>
        <translation>besökaren</translation>
    </message>
    <message>
        <source>the visitors</source>
        <translation>besökarna</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>fönstret</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>told at the reception</source>
        <translation>sagt i receptionen</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message>
        <source>waited {length} on average</source>
        <translation>väntade {length} i snitt</translation>
    </message>
    <message>
        <source>what has been logged today</source>
        <translation>det som har loggats i dag</translation>
    </message>
    <message>
        <source>what was typed</source>
        <translation>det som skrevs</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>{code} already belongs to {name}.</source>
        <translation>{code} hör redan till {name}.</translation>
    </message>
    <message>
        <source>{day} · week {week}</source>
        <translation>{day} · vecka {week}</translation>
    </message>
    <message>
        <source>{desk} has already called {number}.</source>
        <translation>{desk} har redan kallat {number}.</translation>
    </message>
    <message>
        <source>{field} has an unknown value</source>
        <translation>{field} har ett okänt värde</translation>
    </message>
    <message>
        <source>{field} has been changed by somebody else meanwhile: {value}</source>
        <translation>{field} har ändrats av någon annan under tiden: {value}</translation>
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
        <source>{field} is too long: {n} characters, at most {limit}. Nothing has been cut; shorten it.</source>
        <translation>{field} har {n} tecken och högst {limit} får plats. Inget är bortklippt; korta texten.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} tim {minutes} min</translation>
    </message>
    <message>
        <source>{key} already chooses {name}.</source>
        <translation>{key} väljer redan {name}.</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>{length} sen</translation>
    </message>
    <message>
        <source>{login} is the login of {name}.</source>
        <translation>{login} är inloggning för {name}.</translation>
    </message>
    <message>
        <source>{name} has already ended.</source>
        <translation>{name} är redan avslutad.</translation>
    </message>
    <message>
        <source>{name} has ended itself. Choose another.</source>
        <translation>{name} är själv avslutad. Välj en annan.</translation>
    </message>
    <message>
        <source>{name} is already noted as away.</source>
        <translation>{name} är redan noterad som borta.</translation>
    </message>
    <message>
        <source>{name} is already on line {number}.</source>
        <translation>{name} står redan på rad {number}.</translation>
    </message>
    <message>
        <source>{name} is already there with the same title and unit. Write something that tells them apart.</source>
        <translation>{name} finns redan med samma titel och enhet. Skriv något som skiljer dem åt.</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} är på plats</translation>
    </message>
    <message>
        <source>{name} is not here any more today.</source>
        <translation>{name} är inte här mer i dag.</translation>
    </message>
    <message>
        <source>{name} is not here now but is expected back {when}.</source>
        <translation>{name} är inte här just nu men väntas tillbaka {when}.</translation>
    </message>
    <message>
        <source>{name} was not in their place</source>
        <translation>{name} fanns inte på plats</translation>
    </message>
    <message>
        <source>{name}, also away</source>
        <translation>{name}, också borta</translation>
    </message>
    <message>
        <source>{number} at {desk} for {time}</source>
        <translation>{number} hos {desk} i {time}</translation>
    </message>
    <message>
        <source>{number} becomes the case of all who call about it.</source>
        <translation>{number} blir ärendet för alla som hör av sig om det.</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>{number} ändrat</translation>
    </message>
    <message>
        <source>{number} closed</source>
        <translation>{number} avslutat</translation>
    </message>
    <message>
        <source>{number} handed over</source>
        <translation>{number} överlämnat</translation>
    </message>
    <message>
        <source>{number} has already been served or sent away.</source>
        <translation>{number} är redan klar.</translation>
    </message>
    <message>
        <source>{number} has been merged into {into}. Work in that one.</source>
        <translation>{number} är ihopslaget med {into}. Arbeta vidare där.</translation>
    </message>
    <message>
        <source>{number} has been merged with another case. Take the merging back first.</source>
        <translation>{number} är ihopslaget med ett annat ärende. Ångra ihopslagningen först.</translation>
    </message>
    <message>
        <source>{number} has not been called yet.</source>
        <translation>{number} har inte kallats än.</translation>
    </message>
    <message>
        <source>{number} is already a disruption.</source>
        <translation>{number} är redan en driftstörning.</translation>
    </message>
    <message>
        <source>{number} is already handed over. Take it back first.</source>
        <translation>{number} är redan överlämnat. Ta tillbaka det först.</translation>
    </message>
    <message>
        <source>{number} is already linked to this case.</source>
        <translation>{number} är redan länkat till det här ärendet.</translation>
    </message>
    <message>
        <source>{number} is already waiting for an answer.</source>
        <translation>{number} väntar redan på svar.</translation>
    </message>
    <message>
        <source>{number} is closed. Reopen it first.</source>
        <translation>{number} är avslutat. Återöppna det först.</translation>
    </message>
    <message>
        <source>{number} is not resting.</source>
        <translation>{number} vilar inte.</translation>
    </message>
    <message>
        <source>{number} is yours</source>
        <translation>{number} är ditt</translation>
    </message>
    <message>
        <source>{number} linked</source>
        <translation>{number} länkat</translation>
    </message>
    <message>
        <source>{number} merged</source>
        <translation>{number} ihopslaget</translation>
    </message>
    <message>
        <source>{number} parked</source>
        <translation>{number} parkerat</translation>
    </message>
    <message>
        <source>{number} released</source>
        <translation>{number} släppt</translation>
    </message>
    <message>
        <source>{number} reopened</source>
        <translation>{number} återöppnat</translation>
    </message>
    <message>
        <source>{number} taken back</source>
        <translation>{number} taget tillbaka</translation>
    </message>
    <message>
        <source>{number} taken over from {name}</source>
        <translation>{number} övertaget från {name}</translation>
    </message>
    <message>
        <source>{number} taken up again</source>
        <translation>{number} upptaget igen</translation>
    </message>
    <message>
        <source>{number} waits for an answer</source>
        <translation>{number} väntar på svar</translation>
    </message>
    <message>
        <source>{number} was closed on {date}, more than {days} days ago. Open a new case and link the two.</source>
        <translation>{number} avslutades {date}, för mer än {days} dagar sedan. Skapa ett nytt ärende och länka de två.</translation>
    </message>
    <message>
        <source>{number} · do not give it out</source>
        <translation>{number} · lämna inte ut</translation>
    </message>
    <message>
        <source>{number}: {title}</source>
        <translation>{number}: {title}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} as before</source>
        <translation>
            <numerusform>{n} som förut</numerusform>
            <numerusform>{n} som förut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases</source>
        <translation>
            <numerusform>{n} ärende</numerusform>
            <numerusform>{n} ärenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases are yours</source>
        <translation>
            <numerusform>{n} ärende är ditt</numerusform>
            <numerusform>{n} ärenden är dina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases brought in.</source>
        <translation>
            <numerusform>{n} ärende inläst.</numerusform>
            <numerusform>{n} ärenden inlästa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases chosen</source>
        <translation>
            <numerusform>{n} ärende valt</numerusform>
            <numerusform>{n} ärenden valda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases closed</source>
        <translation>
            <numerusform>{n} ärende avslutat</numerusform>
            <numerusform>{n} ärenden avslutade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases handed over</source>
        <translation>
            <numerusform>{n} ärende överlämnat</numerusform>
            <numerusform>{n} ärenden överlämnade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases parked</source>
        <translation>
            <numerusform>{n} ärende parkerat</numerusform>
            <numerusform>{n} ärenden parkerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <translation>
            <numerusform>{n} ändrad</numerusform>
            <numerusform>{n} ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts today</source>
        <translation>
            <numerusform>{n} kontakt i dag</numerusform>
            <numerusform>{n} kontakter i dag</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dagar</translation>
    </message>
    <message numerus="yes">
        <source>{n} details taken out</source>
        <translation>
            <numerusform>{n} uppgift borttagen</numerusform>
            <numerusform>{n} uppgifter borttagna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} did not check out</source>
        <translation>
            <numerusform>{n} checkade inte ut</numerusform>
            <numerusform>{n} checkade inte ut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} did not come</source>
        <translation>
            <numerusform>{n} kom inte</numerusform>
            <numerusform>{n} kom inte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} employees brought in</source>
        <translation>
            <numerusform>{n} medarbetare inläst</numerusform>
            <numerusform>{n} medarbetare inlästa</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} tim</translation>
    </message>
    <message numerus="yes">
        <source>{n} have been in touch</source>
        <translation>
            <numerusform>{n} har hört av sig</numerusform>
            <numerusform>{n} har hört av sig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines cannot be read. Nothing was brought in; correct them, or leave them out with --skip-bad.</source>
        <translation>
            <numerusform>{n} rad går inte att läsa. Inget lästes in; rätta den, eller utelämna den med --skip-bad.</numerusform>
            <numerusform>{n} rader går inte att läsa. Inget lästes in; rätta dem, eller utelämna dem med --skip-bad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines left out</source>
        <translation>
            <numerusform>{n} rad utelämnad</numerusform>
            <numerusform>{n} rader utelämnade</numerusform>
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
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>{n} ny</numerusform>
            <numerusform>{n} nya</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} av {total}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message numerus="yes">
        <source>{n} served today</source>
        <translation>
            <numerusform>{n} betjänad i dag</numerusform>
            <numerusform>{n} betjänade i dag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} similar</source>
        <translation>
            <numerusform>{n} liknande</numerusform>
            <numerusform>{n} liknande</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps did not hold</source>
        <translation>
            <numerusform>{n} steg stämde inte</numerusform>
            <numerusform>{n} steg stämde inte</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} suggestions</source>
        <translation>{n} förslag</translation>
    </message>
    <message numerus="yes">
        <source>{n} visitors in the house</source>
        <translation>
            <numerusform>{n} besökare i huset</numerusform>
            <numerusform>{n} besökare i huset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wait</source>
        <translation>
            <numerusform>{n} väntar</numerusform>
            <numerusform>{n} väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} waiting</source>
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
        <source>{owner} has already taken {number}. Take it over if you agree on it.</source>
        <translation>{owner} har redan tagit {number}. Ta över det om ni är överens.</translation>
    </message>
    <message>
        <source>{owner} has {number} since a moment ago.</source>
        <translation>{owner} har {number} sedan en stund.</translation>
    </message>
    <message>
        <source>{owner} has {number}. Take it over first.</source>
        <translation>{owner} har {number}. Ta över det först.</translation>
    </message>
    <message>
        <source>{receiver} has answered</source>
        <translation>{receiver} har svarat</translation>
    </message>
    <message>
        <source>{receiver} has confirmed</source>
        <translation>{receiver} har kvitterat</translation>
    </message>
    <message>
        <source>{receiver}, answer by {day}</source>
        <translation>{receiver}, svar senast {day}</translation>
    </message>
    <message>
        <source>{said}, {age} ago</source>
        <translation>{said}, för {age} sedan</translation>
    </message>
    <message>
        <source>{said}, {seconds} s. Pictures and tour.json: {folder}</source>
        <translation>{said}, {seconds} s. Bilder och tour.json: {folder}</translation>
    </message>
    <message>
        <source>{source} {when}</source>
        <translation>{source} {when}</translation>
    </message>
    <message>
        <source>{source}, just now</source>
        <translation>{source}, nyss</translation>
    </message>
    <message>
        <source>{source}, {age} ago</source>
        <translation>{source}, för {age} sedan</translation>
    </message>
    <message>
        <source>{text} cannot be read as opening hours. Write them like 08:00–12:00, 13:00–16:30.</source>
        <translation>{text} går inte att läsa som öppettider. Skriv så här: 08:00–12:00, 13:00–16:30.</translation>
    </message>
    <message>
        <source>{text} is not a date. Write it like 2026-07-31.</source>
        <translation>{text} är inget datum. Skriv så här: 2026-07-31.</translation>
    </message>
    <message>
        <source>{text} is not a day with a time. Write it like 2026-12-23 14:00.</source>
        <translation>{text} är ingen dag med klockslag. Skriv så här: 2026-12-23 14:00.</translation>
    </message>
    <message>
        <source>{text} is not a day. Write it like 2026-07-31 or 2026-07-31 15:00.</source>
        <translation>{text} är ingen dag. Skriv så här: 2026-07-31 eller 2026-07-31 15:00.</translation>
    </message>
    <message>
        <source>{text} is not a phone number.</source>
        <translation>{text} är inget telefonnummer.</translation>
    </message>
    <message>
        <source>{text} is not a time. Write it like 16:30.</source>
        <translation>{text} är inget klockslag. Skriv så här: 16:30.</translation>
    </message>
    <message>
        <source>{who} gave the case to {name}</source>
        <translation>{who} gav ärendet till {name}</translation>
    </message>
    <message>
        <source>{who} released the case</source>
        <translation>{who} släppte ärendet</translation>
    </message>
    <message>
        <source>{who} took over the case from {name}</source>
        <translation>{who} tog över ärendet från {name}</translation>
    </message>
    <message>
        <source>{who} took the case</source>
        <translation>{who} tog ärendet</translation>
    </message>
</context>
</TS>
