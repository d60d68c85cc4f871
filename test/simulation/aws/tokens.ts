/** What DynamoDB answers to a request that it does not understand. */
export class InvalidExpression extends Error {
  override readonly name = 'InvalidExpression';
}

const pattern = /\s*(<=|>=|<>|[=<>(),.+\-[\]]|[#:]?\w+)/y;

/** Reads an expression word by word. */
export class Tokens {
  private readonly words: readonly string[];
  private position = 0;

  constructor(text: string) {
    const words: string[] = [];
    let end = 0;
    while (text.slice(end).trim() !== '') {
      pattern.lastIndex = end;
      const word = pattern.exec(text)?.[1];
      if (word === undefined) throw new InvalidExpression(`a strange character in: ${text}`);
      words.push(word);
      end = pattern.lastIndex;
    }
    this.words = words;
  }

  get next(): string | undefined {
    return this.words[this.position];
  }

  /** The word after the next. */
  get second(): string | undefined {
    return this.words[this.position + 1];
  }

  take(): string {
    const word = this.words[this.position++];
    if (word === undefined) throw new InvalidExpression('the expression ends too early');
    return word;
  }

  /** Takes the word if it is the next one, in any case. */
  taken(word: string): boolean {
    const isIt = this.next?.toUpperCase() === word;
    if (isIt) this.position++;
    return isIt;
  }

  must(word: string): void {
    if (!this.taken(word)) throw new InvalidExpression(`${word} expected instead of ${this.next ?? 'the end'}`);
  }

  /** One or more, separated by commas. */
  list<Item>(read: () => Item): Item[] {
    const items = [read()];
    while (this.taken(',')) items.push(read());
    return items;
  }

  end(): void {
    if (this.next !== undefined) throw new InvalidExpression(`not expected: ${this.next}`);
  }
}
