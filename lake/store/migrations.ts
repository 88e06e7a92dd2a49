import type { DatabaseSync } from 'node:sqlite'

/** One entry per schema version, applied in order and never edited once released. */
const migrations: readonly string[] = [
  `
  CREATE TABLE dataset (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    acl_mode TEXT NOT NULL CHECK (acl_mode IN ('public', 'private')),
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE document (
    dataset_id INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (dataset_id, id)
  ) STRICT;
  CREATE INDEX document_type ON document (dataset_id, type);

  CREATE TABLE reference (
    dataset_id INTEGER NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    weak INTEGER NOT NULL,
    PRIMARY KEY (dataset_id, from_id, to_id),
    FOREIGN KEY (dataset_id, from_id) REFERENCES document (dataset_id, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reference_to ON reference (dataset_id, to_id);

  CREATE TABLE txn (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    author TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    mutations TEXT NOT NULL,
    UNIQUE (dataset_id, id)
  ) STRICT;
  CREATE INDEX txn_dataset ON txn (dataset_id, seq);

  CREATE TABLE txn_document (
    seq INTEGER NOT NULL REFERENCES txn (seq) ON DELETE CASCADE,
    dataset_id INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    previous_rev TEXT,
    result TEXT,
    PRIMARY KEY (seq, document_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX txn_document_history ON txn_document (dataset_id, document_id, seq);

  CREATE TABLE token (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_used_at TEXT,
    revoked_at TEXT
  ) STRICT;

  CREATE TABLE keyvalue (
    user_id TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, key)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE user (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT,
    created_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX user_email ON user (email COLLATE NOCASE) WHERE removed_at IS NULL;

  ALTER TABLE token ADD COLUMN user_id TEXT REFERENCES user (id);
  ALTER TABLE token ADD COLUMN expires_at TEXT;
  ALTER TABLE token ADD COLUMN user_agent TEXT;
  ALTER TABLE token ADD COLUMN address TEXT;
  CREATE INDEX token_user ON token (user_id);

  CREATE TABLE one_time_secret (
    hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    user_id TEXT REFERENCES user (id),
    expires_at TEXT NOT NULL,
    used_at TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sign_in_failure (
    subject TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    last_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE dataset ADD COLUMN comments_on INTEGER REFERENCES dataset (id) ON DELETE CASCADE;
  CREATE UNIQUE INDEX dataset_comments ON dataset (comments_on);

  CREATE INDEX document_schedule ON document (dataset_id, json_extract(body, '$.publishAt'))
    WHERE type = 'system.release' AND json_extract(body, '$.state') = 'scheduled';
  `,
  `
  CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    method TEXT NOT NULL,
    headers TEXT NOT NULL,
    operations TEXT NOT NULL,
    filter TEXT,
    projection TEXT,
    include_drafts INTEGER NOT NULL,
    include_versions INTEGER NOT NULL,
    secret TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX webhook_dataset ON webhook (dataset_id);

  CREATE TABLE webhook_delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_id TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    published_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    is_next INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL DEFAULT 0,
    body TEXT
  ) STRICT;
  CREATE INDEX webhook_delivery_document ON webhook_delivery (webhook_id, published_id, id);
  CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, due_at) WHERE is_next = 1;

  CREATE TABLE webhook_attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_id TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    document_id TEXT,
    operation TEXT,
    transaction_id TEXT,
    try INTEGER,
    status INTEGER,
    duration_ms INTEGER,
    error TEXT,
    next_at TEXT
  ) STRICT;
  CREATE INDEX webhook_attempt_webhook ON webhook_attempt (webhook_id, id);
  `,
  `
  CREATE TABLE path_index (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    definition TEXT, -- null for the full text
    state TEXT NOT NULL CHECK (state IN ('building', 'ready')),
    built_to TEXT NOT NULL DEFAULT '',
    UNIQUE (dataset_id, name)
  ) STRICT;

  CREATE TABLE path_entry (
    index_id INTEGER NOT NULL REFERENCES path_index (id) ON DELETE CASCADE,
    key BLOB NOT NULL,
    published_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    PRIMARY KEY (index_id, key, published_id, document_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE path_bucket (
    index_id INTEGER NOT NULL REFERENCES path_index (id) ON DELETE CASCADE,
    bucket BLOB NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (index_id, bucket)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE text_row (
    id INTEGER PRIMARY KEY,
    index_id INTEGER NOT NULL REFERENCES path_index (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (index_id, document_id)
  ) STRICT;

  CREATE VIRTUAL TABLE document_text USING fts5 (
    head, rest, more,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
  );

  -- The head once more by itself, small enough for beginnings of words.
  CREATE VIRTUAL TABLE document_head USING fts5 (
    head, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "ascii tokenchars '_'"
  );

  CREATE TRIGGER text_row_deleted AFTER DELETE ON text_row BEGIN
    DELETE FROM document_text WHERE rowid = old.id;
    DELETE FROM document_head WHERE rowid = old.id;
  END;
  `,
]

function getVersion(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
}

/** Brings the file to the newest schema; refuses a file written by a newer lake. */
export function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    const version = getVersion(db)
    if (version > migrations.length)
      throw new Error(`The lake's file has schema ${version}; this lake knows ${migrations.length}.`)
    for (const sql of migrations.slice(version)) db.exec(sql)
    db.exec(`PRAGMA user_version = ${migrations.length}`)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
