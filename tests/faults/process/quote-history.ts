// Keeps every form in which a quote ever stood at the portal, in a table of the harness's own beside the portal's: the
// portal itself remembers only the newest. A trigger writes it, so that no line of the portal has to know of it.
import type Database from 'better-sqlite3';

/** Once per opened portal; what was there before counts as the first form. */
export function keepQuoteHistory(database: Database.Database): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS harness_quote_history (position INTEGER PRIMARY KEY, id TEXT NOT NULL, json TEXT NOT NULL) STRICT;
    INSERT INTO harness_quote_history (id, json)
      SELECT id, json FROM quote WHERE id NOT IN (SELECT id FROM harness_quote_history);
    CREATE TRIGGER IF NOT EXISTS harness_quote_stored AFTER INSERT ON quote BEGIN
      INSERT INTO harness_quote_history (id, json) VALUES (new.id, new.json);
    END`);
}
