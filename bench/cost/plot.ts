import { barsPlot } from '../plot.ts';
import { type Bill, services, totalOf } from './model.ts';

export type LabelledBill = { readonly label: string; readonly bill: Bill };

/** Shares of each service, a bar for each bill. */
export function sharesPlot(bills: readonly LabelledBill[]): string {
  const bars = bills.map(({ label, bill }) => ({
    label,
    parts: services.map((service) => bill[service] / totalOf(bill)),
  }));
  return barsPlot('Shares of the services', services, bars, (share) => `${(share * 100).toFixed(1)} %`);
}
