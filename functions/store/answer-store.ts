import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import { standing } from '../../shared/domain/register/standing.ts';
import { answerKey } from './keys.ts';
import type { Item, Table } from './table.ts';
import { ttl } from './ttl.ts';

const hour = 3_600_000;
/** Whoever stands well rarely changes in a day; bad news may be corrected, and who was not found may be registered, in an hour. */
const validityOf = (answer: RegisterAnswer): number =>
  answer.kind === 'found' && standing(answer.facts).verdict === 'good' ? 24 * hour : hour;

const askedAt = (answer: RegisterAnswer): string => (answer.kind === 'found' ? answer.facts.asOf : answer.asOf);

/** What the register said of each INN, kept for as long as it holds. Outages are never stored. */
export class AnswerStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** The answers that still hold at `at`: one request per hundred INNs. */
  async valid(inns: readonly Inn[], at: Date): Promise<ReadonlyMap<Inn, RegisterAnswer>> {
    const items = await this.table.getAll(inns.map(answerKey));
    const answers = items.flatMap((item) => (item === undefined || !holds(item, at) ? [] : [answerOf(item)]));
    return new Map(answers.map((answer) => [answer.inn, answer]));
  }

  /** Keeps the newer of this answer and the one that is there already: answers may arrive late or twice. */
  async keep(answer: RegisterAnswer): Promise<void> {
    const asOf = askedAt(answer);
    const validUntil = new Date(Date.parse(asOf) + validityOf(answer));
    await this.table.update({
      update: answerKey(answer.inn),
      set: 'SET entity = :entity, answer = :answer, asOf = :asOf, validUntil = :validUntil, #ttl = :ttl',
      values: {
        ':entity': 'register-answer',
        ':answer': answer,
        ':asOf': asOf,
        ':validUntil': validUntil.toISOString(),
        ':ttl': ttl(validUntil),
      },
      names: { '#ttl': 'ttl' },
      when: { expression: 'attribute_not_exists(pk) OR asOf < :asOf' },
    });
  }
}

/** The table deletes late, sometimes by days: an item that is still there may be expired. */
const holds = (item: Item, at: Date): boolean => String(item['validUntil']) > at.toISOString();

const answerOf = (item: Item): RegisterAnswer => RegisterAnswer.parse(item['answer']);
