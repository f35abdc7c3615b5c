export type Person = { userId: string; name: string };

/** Invented people. Among them: equal names, signs outside ASCII, an apostrophe, a hyphen, a name of one word. */
const studentNames: Record<'7b' | '8c' | '9a', string[]> = {
  '7b': [
    'Lena Park',
    'Omar Aziz',
    'Ida Roth',
    'Ben Hansen',
    'Zeynep Kaya',
    'Jonas Brandt',
    'Amélie Dubois',
    'Noah Lindqvist',
    'Priya Raman',
    'Felix Neumann',
    'Sofía Herrera',
    'Emre Yıldız',
    'Hanna Kowalczyk',
    'Luca Moretti',
    'Thảo Nguyen',
    'Paul Wagner',
    'Mia Schneider',
    'Kofi Boateng',
    'Clara Jensen',
    'Yusuf Demirci',
    'Greta Vogel',
    'Adrian Popescu',
  ],
  '8c': [
    'Mia Schneider',
    'David Osei',
    'Elif Arslan',
    'Maximilian von der Heide',
    'Nora Fitzgerald',
    'Ravi Menon',
    'Johanna Weiß',
    'Tariq Rahimi',
    'Anna-Lena Krüger',
    'Mateusz Zieliński',
    'Chiara Bianchi',
    'Oskar Lehmann',
    'Fatima El-Amrani',
    'Leon Fischer',
    'Ayumi Tanaka',
    'Samuel Adeyemi',
    'Marie Hoffmann',
    'Dmytro Shevchuk',
    'Isabel Duarte',
    'Finn O’Reilly',
  ],
  '9a': [
    'Aaliyah Mensah',
    'Theo Becker',
    'Sara Haddad',
    'Julian Koch',
    'Linh Tran',
    'Mohammed Saleh',
    'Pauline Girard',
    'Erik Sørensen',
    'Defne Şahin',
    'Vincent Maurer',
    'Suharto',
    'Katarina Novak',
    'Elias Schwarz',
    'Meera Iyer',
    'Tom Richter',
    'Zoë Vandermeer',
    'Ibrahim Diop',
    'Charlotte Busch',
    'Andrei Ionescu',
    'Lotte Albrecht',
  ],
};

const teacherNames = [
  'Ms Halvorsen',
  'Mr Wieczorek',
  'Ms Diallo',
  'Mr Pfeiffer',
  'Ms Demir',
  'Dr Achterberg',
  'Ms Okafor',
  'Mr Villaverde',
];

const numbered = (prefix: string, digits: number, first: number) => (name: string, index: number) => ({
  userId: `${prefix}-${String(first + index).padStart(digits, '0')}`,
  name,
});

export const teachers: Person[] = teacherNames.map(numbered('tch', 2, 1));

/** Students by class: stu-1001 to stu-1062. */
export const classes: Record<'7b' | '8c' | '9a', Person[]> = {
  '7b': studentNames['7b'].map(numbered('stu', 4, 1001)),
  '8c': studentNames['8c'].map(numbered('stu', 4, 1023)),
  '9a': studentNames['9a'].map(numbered('stu', 4, 1043)),
};

export const students: Person[] = Object.values(classes).flat();
