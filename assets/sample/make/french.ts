import type { TableWords } from './tableWords';

const optionNames: Readonly<Record<string, string>> = {
  '1': 'Groupe de travail de la sécurité industrielle de la transition énergétique, sans petit groupe',
  '2': 'petit groupe sur la sécurité industrielle de la transition énergétique, sans groupe de travail',
};

/** The table's words in French, with a no-break space before a colon as French sets it. */
export const french: TableWords = {
  sheet: 'Tableau 1',
  title:
    'Projet de plan de travail au titre de la Convention pour 2025-2026 : aperçu des ressources nécessaires pour 2025-2026',
  unit: '(En dollars des États-Unis)',
  notes: [
    'Abréviations : G, agents des services généraux ; P, administrateurs ; XB, ressources extrabudgétaires.',
    '* Les éléments en italique sont ceux pour lesquels des fonds avaient été attribués au moment de la publication du présent document.',
  ],
  headings: {
    workstream: 'Axe de travail',
    activity: 'Activité',
    activityCosts: 'Coût des activités, hors dépenses de personnel',
    type: "Type d'activité",
    pMonths: 'Administrateurs (P), ressources extrabudgétaires (en mois)',
    pStaff: 'Total, administrateurs (P), ressources extrabudgétaires',
    gMonths: 'Agents des services généraux (G), ressources extrabudgétaires (en mois)',
    gStaff: 'Total, agents des services généraux (G), ressources extrabudgétaires',
    staff: 'Total, personnel, ressources extrabudgétaires',
    total: 'Total des ressources extrabudgétaires nécessaires',
  },
  workstreams: [
    '1. Travaux des organes intergouvernementaux et fonctionnement du secrétariat',
    '2. Communication, partenariats et contributions aux processus mondiaux tels que le Cadre de Sendai et les ODD',
    "3. Suivi et promotion de l'application de la Convention sur les accidents industriels",
    '4. Compréhension et gestion des risques de catastrophe technologique face aux changements climatiques et aux catastrophes naturelles',
    "5. Prévention et atténuation de la pollution accidentelle de l'eau",
    '6. Renforcement de la sécurité et de la gouvernance des résidus miniers',
    '7. Renforcement de la sécurité industrielle de la transition énergétique',
    "8. Activités du Programme d'aide et de coopération en faveur des pays d'Europe orientale et du Sud-Est, du Caucase et d'Asie centrale",
  ],
  activities: [
    '1.1 Quatorzième réunion de la Conférence des Parties',
    '1.2 et 1.2.1 Réunions du Bureau (4 prévues) et de son petit groupe sur le financement (2 prévues)',
    '1.2.2 Petit groupe élargi sur la sécurité des résidus miniers, en coopération avec le Groupe de travail de l’application et le Groupe mixte d’experts (3 réunions prévues)',
    '1.2.3 Option 2 : Petit groupe élargi sur la sécurité industrielle de la transition énergétique (2 réunions prévues)',
    "1.3 Réunions du Groupe de travail de l'application (4 prévues)",
    "1.4 et 1.4.1 Réunions du Groupe mixte d'experts (2 prévues) et de son petit groupe sur l'alerte rapide, la responsabilité environnementale et la dépollution (2 prévues)",
    "1.5 Réunions du Groupe de travail du développement de la Convention (aucune prévue pour l'exercice biennal)",
    '1.6 Option 1 : Réunions du Groupe de travail de la sécurité industrielle de la transition énergétique (2 prévues)',
    '1.7 Gestion générale du programme',
    '2.1 Production et promotion de publications et de supports de communication',
    '2.2 Participation à des activités de sensibilisation et à des missions de haut niveau auprès de Parties et de non-Parties',
    '2.3 Participation à des réunions et forums internationaux et régionaux et contribution aux processus mondiaux',
    '3.1. Mise à jour du modèle de rapport et des lignes directrices pour le onzième cycle (2023-2026)',
    "3.2. Tenue à jour du réseau interactif d'échange d'informations et de données d'expérience",
    "3.3. Élaboration d'un guide des bonnes pratiques pour l'application de la Convention",
    '3.4. Système de notification des accidents industriels de la CEE',
    '4.1 Renforcer la gestion sûre et sécurisée des substances dangereuses afin de prévenir et d’atténuer les accidents industriels dans le monde*',
    "4.2 Aménagement du territoire et choix du site des activités dangereuses : mise à jour du répertoire d'informations",
    '4.3 Feuille de route sur la gestion des risques Natech',
    "5.1 Séminaire mondial sur les systèmes d'alerte rapide et de notification des accidents industriels (en présentiel)",
    "6.1 Mise à jour des lignes directrices visant à faciliter l'identification des activités dangereuses",
    '6.2 Appui à la mise en œuvre de la feuille de route sur la sécurité des résidus miniers',
    '6.3 Élaboration et promotion d’une vidéo de formation sur les risques Natech liés aux résidus miniers*',
    '7.1 Risques environnementaux et industriels nouveaux liés à la décarbonation et à la transition énergétique mondiale',
    "8.1 Promotion de l'application de la Convention et aide à l'adhésion des pays d'Europe orientale et du Sud-Est, du Caucase et d'Asie centrale",
    '8.2 Poursuite des dialogues sur la politique nationale de sécurité industrielle en Serbie',
    '8.3 Action en Ouzbékistan en faveur de la protection des ressources en eau contre la pollution accidentelle*',
    '8.4 Connaissances climatiques et gouvernance des risques de catastrophe pour les installations de résidus miniers en Asie centrale',
    "8.5 Appui aux pays d'Asie centrale dans leurs efforts visant à renforcer la sécurité des installations de résidus miniers",
  ],
  types: {
    'Travel of participants, communication, printing, organizational costs':
      "Voyages des participants, communication, impression, frais d'organisation",
    'Travel of participants, organizational costs': "Voyages des participants, frais d'organisation",
    Consultancy: 'Services de consultants',
    'Travel of delegates from countries with economies in transition to 2 meetings and consultancy':
      'Voyages de représentants de pays en transition (2 réunions) et services de consultants',
    'Printing, translation, editing, layout': 'Impression, traduction, révision, mise en page',
    Travel: 'Voyages',
    'Consultancy to draft guide with dedicated chapters': 'Services de consultants pour la rédaction du guide',
    'Contractual service for OICT': "Services contractuels, Bureau de l'informatique et des communications",
    'Consultancies, meetings, seminars, travel': 'Services de consultants, réunions, séminaires, voyages',
    'Consultancy, travel costs, partial in-person meeting costs':
      'Services de consultants, frais de voyage, part des frais de réunion',
    'Consultancy (Costs included under 8.4 below)': 'Services de consultants (coût compris au point 8.4 ci-dessous)',
    'Travel, meeting organizational costs including Interpretation':
      "Voyages, frais d'organisation des réunions, y compris l'interprétation",
    'Consultancy, travel and meeting organizational costs':
      "Services de consultants, voyages et frais d'organisation des réunions",
    'Consultants, travel, meeting organizational costs including interpretation':
      "Consultants, voyages, frais d'organisation des réunions, y compris l'interprétation",
    'Consultants, travel, meeting organizational costs including interpretation*':
      "Consultants, voyages, frais d'organisation des réunions, y compris l'interprétation*",
    'Travel, meeting organizational costs including interpretation, consultancy':
      "Voyages, frais d'organisation des réunions, y compris l'interprétation, services de consultants",
  },
  subtotal: (workstream, option) =>
    option === null
      ? `Total partiel, axe de travail ${workstream}`
      : `Total partiel, axe de travail ${workstream} (avec l'option ${option} : ${optionNames[option] ?? ''})`,
  total: (option) => `Total du tableau 1 (option ${option ?? ''})`,
};
