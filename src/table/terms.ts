/** The words of resource-requirements tables in English, French and Russian: patterns for text made plain by `normaliseText`. */
export const terms = {
  activity: 'activit(?:y|ies|e|es)|мероприят[а-яё]*|деятельност[а-яё]*',
  annual: 'annual|annually|year|yearly|annuel(?:le)?s?|par an|годов[а-яё]*|в год',
  code: 'codes?|nos?(?!\\.? (?:of|de) )|number(?! of )|item|ref|reference|numero(?! de )|n[º°]|№|код|номер|п/п',
  cost: 'costs?|expenditures?|couts?|depenses|montants?|расход[а-яё]*|стоимост[а-яё]*|затрат[а-яё]*',
  except:
    'except|excluding|excl|non-staff|other than|hors|excepte[a-z]*|exception|sauf|autres que|кроме|исключени[а-яё]*|исключая|без',
  general: 'general services?|services? generaux|общего обслуживания|общее обслуживание',
  generalMark: 'gs?|оо',
  month: 'months?|mois|месяц[а-яё]*|мес|[pw]/?m',
  monthly: 'monthly|(?:per|a) month|mensuel(?:le)?s?|par mois|(?:еже)?месячн[а-яё]*|в месяц',
  option: 'options?|variantes?|alternatives?|вариант(?:а|у|ом|е|ы|ов)?',
  overall: 'общ(?:ая|ие|ий|ее|их)|совокупн[а-яё]*',
  post: 'posts?|postes?|positions?|должност[а-яё]*',
  professional: 'professionals?|administrateurs?|специалист[а-яё]*|(?:персонал[а-яё]*|категори[а-яё]*) [cср]',
  // Not the P of "p/m", person-months.
  professionalMark: 'p(?!/)',
  rate: 'rates?|taux|ставк[а-яё]*',
  requirement: 'requirements?|resources?|ressources|besoins|потребност[а-яё]*|ресурс[а-яё]*',
  staff: 'staff|personnel|agents?|effectifs?|персонал[а-яё]*|сотрудник[а-яё]*',
  subtotal: 'sub-? ?totals?|sous-? ?tota(?:l|ux)|tota(?:l|ux) partiels?|подытог[а-яё]*|промежуточн[а-яё]* итог[а-яё]*',
  title: 'title|description|intitule|libelle|название|наименование',
  total: 'grand total|totals?|totaux|всего|итого|общий итог',
  type: 'types?|nature|kind|вид[а-яё]*|тип[а-яё]*|характер[а-яё]*',
  workstream:
    "workstreams?|work areas?|domaines? (?:d'activite|de travail)|axes? de travail|volets?|направлени[а-яё]*(?: (?:работы|деятельности))?",
} as const;

export type Term = keyof typeof terms;
