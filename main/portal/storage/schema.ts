// The portal's tables, one step per version of the file; a step that was released is never edited.
// Entities are kept as the JSON that goes out on the wire, with the columns that rules look up.

const firstTables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE catalogue (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version = 1),
  valid_from TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  has_credit INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX account_with_credit ON account (id) WHERE has_credit = 1;

CREATE TABLE subscription (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  account_id TEXT NOT NULL,
  next_effect_on TEXT,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX subscription_of_account ON subscription (account_id);
CREATE INDEX subscription_due ON subscription (next_effect_on, id) WHERE next_effect_on IS NOT NULL;

CREATE TABLE "order" (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;

-- What an id was placed with and answered with, for ever: never deleted with its order.
CREATE TABLE placed_order (
  id TEXT PRIMARY KEY,
  request_sha256 TEXT NOT NULL,
  response_json TEXT NOT NULL
) STRICT;

CREATE TABLE change (
  position INTEGER PRIMARY KEY,
  cursor INTEGER NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  existed_before INTEGER NOT NULL,
  is_tombstone INTEGER NOT NULL
) STRICT;
CREATE INDEX change_by_cursor ON change (cursor, position);
CREATE INDEX change_by_entity ON change (type, id, position);

-- A removed entity's version, so that its id never starts again at a lower one.
CREATE TABLE removed (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (type, id)
) STRICT;

CREATE TABLE number_series (series TEXT PRIMARY KEY, last_number INTEGER NOT NULL) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  totp_secret TEXT,
  last_totp_step INTEGER NOT NULL DEFAULT 0,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE session_token (
  sha256 TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')),
  family TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  expires_at_ms INTEGER NOT NULL,
  is_used INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_token_family ON session_token (family);
`;

// Whether the pair that answered a used refresh token has been used; what was used before this step counts so.
const lostRenewals = `
ALTER TABLE session_token ADD COLUMN is_answered INTEGER NOT NULL DEFAULT 0;
UPDATE session_token SET is_answered = is_used;
`;

const quotes = `
CREATE TABLE quote (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
`;

export const schemaSteps: readonly string[] = [firstTables, lostRenewals, quotes];
