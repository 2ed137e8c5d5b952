/** The words of resource-requirements tables in English, French and Russian: patterns for text made plain by `normaliseText`. */
export const terms = {
  activity: 'activit(?:y|ies|e|es)|мероприят\\p{L}*|деятельност\\p{L}*',
  annual: 'annual|annually|year|yearly|annuel(?:le)?s?|par an|годов\\p{L}*|в год',
  code: 'codes?|nos?(?!\\.? (?:of|de) )|number(?! of )|item|ref|reference|numero(?! de )|n[º°]|№|код|номер|п/п',
  cost: 'costs?|expenditures?|couts?|depenses|montants?|расход\\p{L}*|стоимост\\p{L}*|затрат\\p{L}*',
  except:
    'except|excluding|excl|non-staff|other than|hors|excepte\\p{L}*|exception|sauf|autres que|кроме|исключени\\p{L}*|исключая|без',
  general: 'general services?|services? generaux|общего обслуживания|общее обслуживание',
  generalMark: 'gs?|оо',
  month: 'months?|mois|месяц\\p{L}*|мес|[pw]/?m',
  monthly: 'monthly|(?:per|a) month|mensuel(?:le)?s?|par mois|(?:еже)?месячн\\p{L}*|в месяц',
  option: 'options?|variantes?|alternatives?|вариант(?:а|у|ом|е|ы|ов)?',
  overall: 'общ(?:ая|ие|ий|ее|их)|совокупн\\p{L}*',
  post: 'posts?|postes?|positions?|должност\\p{L}*',
  professional: 'professionals?|administrateurs?|специалист\\p{L}*|(?:персонал\\p{L}*|категори\\p{L}*) [cср]',
  // Not the P of "p/m", person-months.
  professionalMark: 'p(?!/)',
  rate: 'rates?|taux|ставк\\p{L}*',
  requirement: 'requirements?|resources?|ressources|besoins|потребност\\p{L}*|ресурс\\p{L}*',
  staff: 'staff|personnel|agents?|effectifs?|персонал\\p{L}*|сотрудник\\p{L}*',
  subtotal: 'sub-? ?totals?|sous-? ?tota(?:l|ux)|tota(?:l|ux) partiels?|подытог\\p{L}*|промежуточн\\p{L}* итог\\p{L}*',
  title: 'title|description|intitule|libelle|название|наименование',
  total: 'grand total|totals?|totaux|всего|итого|общий итог',
  type: 'types?|nature|kind|вид\\p{L}*|тип\\p{L}*|характер\\p{L}*',
  workstream:
    "workstreams?|work areas?|domaines? (?:d'activite|de travail)|axes? de travail|volets?|направлени\\p{L}*(?: (?:работы|деятельности))?",
} as const;

export type Term = keyof typeof terms;
