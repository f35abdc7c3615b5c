import type { ImportField } from '@/lib/roster/schema';

/** A head as it is compared: small letters and digits without accents. "E-Mail Adresse" is "emailadresse". */
const wordOf = (head: string): string =>
  head
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const words = (text: string) => text.trim().split(/\s+/);

/** What a person is known by in 100ms, best first: where two such columns stand, the other is the external id. */
const userIds = words(`
  userid 100msuserid hmsuserid rollcalluserid rollcallid useridentifier
  username loginname login loginid sisloginid userlogin userprincipalname upn account accountname
  benutzerid benutzername benutzerkennung anmeldename nutzername nutzerid nutzerkennung kennung loginkennung konto
  identifiantutilisateur idutilisateur nomdutilisateur nomutilisateur utilisateur identifiant compte
  idusuario iddeusuario usuarioid nombredeusuario nombreusuario usuario cuenta
  uid
`);
/** Ids of other systems: the user id when nothing better is there. */
const otherIds = words(`
  studentid sisuserid sisid sourcedid usersourcedid userid2 pupilid learnerid participantid personid memberid id
  schulerid schuelerid schulernummer schuelernummer matrikelnummer matrikelnr matrikel lernendenid personennummer teilnehmerid nummer nr
  ideleve idetudiant numeroetudiant numeroeleve ine matricule
  idalumno idestudiante numerodealumno matricula expediente
  studentnumber studentno pupilnumber rollnumber rollno registrationnumber number identifier usermasteridentifier
`);
const externalIds = words(`
  externalid external externalidentifier extid sisuserid foreignid
  externeid externekennung fremdschlussel fremdschluessel
  identifiantexterne idexterne
  idexterno identificadorexterno
`);

/** Words that can only mean one thing. */
const plain: Partial<Record<ImportField, string[]>> = {
  email: words(`
    email emailaddress emailaddr mail mailaddress emails primaryemail schoolemail studentemail workemail eaddress
    emailadresse mailadresse schulmail schulemail elektronischepost
    courriel adressemail adresseemail adressemel adresseelectronique adressedecourriel mel
    correo correoelectronico direcciondecorreo direcciondecorreoelectronico emailalumno
  `),
  firstName: words(`
    firstname first givenname given forename preferredfirstname studentfirstname legalfirstname fname
    vorname vornamen rufname
    prenom prenoms
    primernombre nombredepila
  `),
  lastName: words(`
    lastname last surname familyname family studentlastname legallastname secondname lname
    nachname familienname zuname hausname
    nomdefamille
    apellido apellidos primerapellido
  `),
  from: words(`
    from start starts startdate startday startson begin begins begindate since joined joindate entrydate enrolledon enrolmentdate enrollmentdate firstday
    von ab seit beginn startdatum anfang anfangsdatum eintritt eintrittsdatum zugang erstertag
    debut datededebut datedebut depuis du dateentree datedentree
    desde inicio fechadeinicio fechainicio alta fechadealta
  `),
  until: words(`
    until till to end ends enddate endday endson left leftdate leavedate leavingdate exitdate lastday
    bis ende enddatum austritt austrittsdatum abgang letztertag
    fin datedefin datefin jusquau jusqua au datesortie datedesortie
    hasta fechadefin fechafin baja fechadebaja
  `),
  class: words(`
    class classes classname classtitle classcode course coursename coursetitle coursecode group groupname groups room roomname section sectionname sections
    form homeroom homegroup tutorgroup registrationgroup classroom cohort division
    klasse klassen klassenname kurs kursname kursbezeichnung gruppe gruppenname lerngruppe raum stammklasse
    classe cours groupe salle nomdelaclasse divisionclasse
    clase curso grupo aula seccion asignatura
  `),
};
const names = words(`
  fullname displayname studentname pupilname participantname completename nameofstudent namelastfirst lastnamefirstname lastfirst firstnamelastname namefull student pupil participant learner person
  vollstandigername vollername anzeigename schulername schuelername schuler schueler schulerin schuelerin lernende lernender teilnehmer teilnehmerin teilnehmende vornamenachname nachnamevorname namevorname vornamename
  nomcomplet nometprenom nomprenom prenomnom prenometnom eleve etudiant nomdeleleve
  nombrecompleto nombreyapellidos nombreyapellido apellidosynombre alumno alumna estudiante nombredelalumno
`);
/** The whole name, or the half of it that no other column holds. */
const eitherName = words('name names nom nombre nombres');

/** What a head may mean. `weak`: only when nothing better claims it. */
export type Meaning =
  | { field: Exclude<ImportField, 'userId'>; rank: number }
  | { field: 'userId'; rank: number; weak: boolean }
  | { field: 'eitherName'; rank: number };

const meanings = new Map<string, Meaning>();
const learn = (list: readonly string[], meaning: (rank: number) => Meaning) => {
  for (const [rank, word] of list.entries()) if (!meanings.has(word)) meanings.set(word, meaning(rank));
};
learn(userIds, (rank) => ({ field: 'userId', rank, weak: false }));
learn(externalIds, (rank) => ({ field: 'externalId', rank }));
learn(otherIds, (rank) => ({ field: 'userId', rank, weak: true }));
learn(names, (rank) => ({ field: 'name', rank }));
learn(eitherName, (rank) => ({ field: 'eitherName', rank }));
for (const field of ['email', 'firstName', 'lastName', 'from', 'until', 'class'] as const)
  learn(plain[field] ?? [], (rank) => ({ field, rank }));

/** What a head means in English, German, French or Spanish; null when it is no word we know. */
export const meaningOf = (head: string): Meaning | null => meanings.get(wordOf(head)) ?? null;

/** How many of these cells are heads we know. */
export const knownHeads = (cells: readonly string[]): number =>
  cells.filter((cell) => meaningOf(cell) !== null).length;
