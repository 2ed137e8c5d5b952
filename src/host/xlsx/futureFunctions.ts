import { isFunction, stringifyTokens, tokenize } from '@borgar/fx/xlsx';

/** Functions younger than the file format: a file spells them with a prefix that Excel never shows. */
const NAMES =
  'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT ' +
  'BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
  'CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC ' +
  'CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST ' +
  'FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY ' +
  'FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK ' +
  'HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM ' +
  'LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV ' +
  'NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC ' +
  'PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT ' +
  'REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T ' +
  'T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE ' +
  'UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST';
const PREFIXED = new Map([
  ...NAMES.split(' ').map((name): [string, string] => [name, `_xlfn.${name}`]),
  ['FILTER', '_xlfn._xlws.FILTER'],
  ['SORT', '_xlfn._xlws.SORT'],
]);
const PLAIN = new Map([...PREFIXED].map(([name, prefixed]) => [prefixed.toUpperCase(), name]));

/** A formula of a file as Excel shows it. `_xlfn.LET` and the like keep their prefix: their variables have one too. */
export const decodeFormula = (formula: string): string =>
  /_xlfn\./i.test(formula) ? renameFunctions(formula, PLAIN) : formula;

/** A formula as a file spells it; the reverse of `decodeFormula`. */
export const encodeFormula = (formula: string): string =>
  formula.includes('(') ? renameFunctions(formula, PREFIXED) : formula;

function renameFunctions(formula: string, names: ReadonlyMap<string, string>): string {
  let isChanged = false;
  const tokens = tokenize(formula).map((token) => {
    const name = isFunction(token) ? names.get(token.value.toUpperCase()) : undefined;
    isChanged ||= name !== undefined;
    return name === undefined ? token : { ...token, value: name };
  });
  return isChanged ? stringifyTokens(tokens) : formula;
}
