/** What stands above and below the table in the document. */
export const title = 'Draft workplan for the Convention for 2025–2026: Overview of resource requirements for 2025–2026';
export const unit = '(United States dollars)';

export const abbreviations =
  'Abbreviations: G, General Service; ISET, Industrial Safety of the Energy Transition; JEG, Joint Expert Group on ' +
  'Water and Industrial Accidents; OICT, Office of Information and Communications Technology; P, Professional; SDG, ' +
  'Sustainable Development Goal; Sendai Framework, Sendai Framework for Disaster Risk Reduction 2015–2030; UNEA-7, ' +
  'seventh session of the United Nations Environment Assembly of the United Nations Environment Programme; WGI, ' +
  'Working Group on Implementation; XB, Extrabudgetary.';

export const fundingNote =
  '* Items indicated in italics imply that, at the time of issuance of this document, respective funding has been awarded.';
