import { Decimal, roundHalfAwayFromZero } from '../domain/decimal';

/** The figure as a cell with so many decimals prints it; −3 decimals for whole thousands. */
export function roundPrinted(figure: Decimal, decimals: number): Decimal {
  if (decimals >= 0) return roundHalfAwayFromZero(figure, decimals);
  const unit = new Decimal(10).pow(-decimals);
  return roundHalfAwayFromZero(figure.div(unit), 0).times(unit);
}
