// Prepared statements, each compiled once per connection. Never builds SQL from data.
import type { Database, RunResult, Statement } from 'better-sqlite3';

/** Rows come as arrays in column order (`raw`), or as single values (`pluck`). */
export interface Prepare {
  rows<Row extends readonly unknown[]>(sql: string): Statement<unknown[], Row>;
  values<Value>(sql: string): Statement<unknown[], Value>;
  command(sql: string): Command;
}

/** A statement that changes something. */
export interface Command {
  run(...values: readonly unknown[]): RunResult;
}

/** `keep` runs each change. Statements are remembered by their text, which must therefore come from code. */
export function createPrepare(database: Database, keep: <T>(change: () => T) => T = (change) => change()): Prepare {
  const rows = new Map<string, Statement<unknown[], never>>();
  const values = new Map<string, Statement<unknown[], never>>();
  const commands = new Map<string, Statement>();
  return {
    rows: (sql) => remembered(rows, sql, () => database.prepare<unknown[], never>(sql).raw()),
    values: (sql) => remembered(values, sql, () => database.prepare<unknown[], never>(sql).pluck()),
    command: (sql) => {
      const statement: Statement = remembered(commands, sql, () => database.prepare(sql));
      return { run: (...parameters) => keep(() => statement.run(...parameters)) };
    },
  };
}

function remembered<S>(statements: Map<string, S>, sql: string, prepare: () => S): S {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = prepare();
  statements.set(sql, statement);
  return statement;
}
