-- The ledger of an OCOP office: one SQLite file, schema version 7.
--
-- Everything is only added. Every row carries the entry that wrote it (marks
-- through their sheet, items of a rating through it). What may change is an
-- identity row and versions of it: the one that holds on a day is, among those
-- of entries not voided, the newest whose valid_from is not after that day.
-- A correction of evidence is the next rev of the same key. Voiding is itself
-- an entry. Nothing is ever updated or deleted: triggers refuse it.
--
-- Entries are a chain: the hash of each is over the one before, over itself and
-- over every row that it carries (docs/journal.md).
--
-- Points are whole hundredths. Dates are ISO days. The plain sqlite3 shell can
-- read and check the whole file: no custom function, no custom collation.

PRAGMA application_id = 0x4F434F50; -- "OCOP"

-- The journal -----------------------------------------------------------------

-- Written last in its transaction, when it is known what was added: references to it wait until then.
CREATE TABLE entry (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'), -- UTC, never decreasing
  actor   TEXT NOT NULL CHECK (actor <> ''),
  command TEXT NOT NULL CHECK (command <> ''),                      -- 'register roster'
  summary TEXT NOT NULL,                                            -- JSON: what was added, in counts
  reason  TEXT,
  voids   INTEGER UNIQUE REFERENCES entry (id) CHECK (voids < id),
  program TEXT NOT NULL,                                            -- the version that wrote it
  seen_by TEXT CHECK (seen_by <> ''),                               -- the second name, where the office asks for one
  hash    TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

-- What an entry carries: of each table its rows, each by the first eight bytes of its line's SHA-256, in key order.
-- Where the hash is not what it was, this tells the row.
CREATE TABLE carried (
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  name    TEXT NOT NULL CHECK (name <> ''),         -- of the table
  digests BLOB NOT NULL CHECK (length(digests) > 0 AND length(digests) % 8 = 0),
  PRIMARY KEY (entry, name)
) STRICT, WITHOUT ROWID;

-- The office's key (Ed25519), by its public half. A new one is announced under the old one's signature; one that
-- takes a lost one's place says so by having none.
CREATE TABLE office_key (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE,
  entry     INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  public    TEXT NOT NULL UNIQUE CHECK (length(public) = 64),       -- hex
  former    INTEGER REFERENCES office_key (id),
  signature TEXT CHECK (length(signature) = 128),                   -- hex, by the former key; NULL: it was lost
  CHECK (signature IS NULL OR former IS NOT NULL)
) STRICT;
-- A head of the chain that the office signed.
CREATE TABLE signed_head (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  office_key INTEGER NOT NULL REFERENCES office_key (id),
  head       TEXT NOT NULL CHECK (length(head) = 64),               -- the hash of the entry before
  signature  TEXT NOT NULL CHECK (length(signature) = 128)          -- hex
) STRICT;

-- Entries whose rows hold: neither voided nor a voiding.
CREATE VIEW live AS
  SELECT e.id FROM entry e
  WHERE e.voids IS NULL AND NOT EXISTS (SELECT 1 FROM entry v WHERE v.voids = e.id);

-- A table that was read: a file by its name and the SHA-256 of its bytes, and which sheet of it.
CREATE TABLE source (
  id     INTEGER PRIMARY KEY,
  uid    TEXT NOT NULL UNIQUE,
  entry  INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  name   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  sheet  TEXT CHECK (sheet <> '')                   -- of a workbook; NULL: a file of text
) STRICT;

-- Places and the office ---------------------------------------------------------

-- A place as a list of units names it: '2024' the list before 01/07/2025, '2025'
-- the one since. Codes were re-used with new meanings, so code and list go together.
CREATE TABLE unit (
  id     INTEGER PRIMARY KEY,
  uid    TEXT NOT NULL UNIQUE,
  entry  INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  level  TEXT NOT NULL CHECK (level IN ('commune', 'district', 'province', 'ministry')),
  list   TEXT CHECK (list IN ('2024', '2025')),
  code   TEXT CHECK (code <> ''),                   -- NULL: known by its printed name only
  name   TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL CHECK (folded <> ''),
  parent INTEGER REFERENCES unit (id),
  CHECK ((level = 'ministry') = (list IS NULL)),
  CHECK (level <> 'province' OR code IS NOT NULL)
) STRICT;
CREATE INDEX unit_by_name ON unit (level, folded); -- an authority or a commune as printed

CREATE TABLE office (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE office_rev (
  office     INTEGER NOT NULL REFERENCES office (id),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT,
  name       TEXT NOT NULL CHECK (name <> ''),
  unit       INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (office, rev)
) STRICT, WITHOUT ROWID;
-- The units that a version of the office speaks for besides its own.
CREATE TABLE office_join (
  office INTEGER NOT NULL,
  rev    INTEGER NOT NULL,
  unit   INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (office, rev, unit),
  FOREIGN KEY (office, rev) REFERENCES office_rev (office, rev)
) STRICT, WITHOUT ROWID;

-- Subjects, products, dossiers --------------------------------------------------

CREATE TABLE subject (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE subject_rev (
  subject        INTEGER NOT NULL REFERENCES subject (id),
  rev            INTEGER NOT NULL CHECK (rev > 0),
  valid_from     TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry          INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason         TEXT,
  name           TEXT CHECK (name <> ''),           -- NULL: the source names none (chưa rõ)
  name_key       TEXT NOT NULL,                     -- folded; '' when the name is not known
  place_key      TEXT NOT NULL,                     -- commune's code@list, else folded place as printed
  search         TEXT NOT NULL,                     -- without diacritics
  form           TEXT CHECK (form IN ('htx', 'tht', 'ctcp', 'tnhh', 'dntn', 'trang_trai', 'ho_san_xuat', 'hkd', 'cssx', 'khac')),
  address        TEXT,
  commune        TEXT,                              -- places as printed
  district       TEXT,
  province       TEXT,
  commune_list   TEXT CHECK (commune_list IN ('2024', '2025')), -- which commune that is, where it is sure
  commune_code   TEXT CHECK (length(commune_code) = 5),
  tax_code       TEXT,
  registration   TEXT,
  registered_on  TEXT CHECK (date(registered_on) IS registered_on),
  representative TEXT,
  position       TEXT,
  phone          TEXT,
  email          TEXT,
  sex            TEXT,
  ethnicity      TEXT,
  disability     TEXT,                              -- of the representative too, as printed
  personal       TEXT,                              -- what else columns told of a person: "heading: cell; …", in no note
  paper          TEXT CHECK (paper <> ''),          -- what a change rests on: number of the licence, of the decision
  paper_on       TEXT CHECK (date(paper_on) IS paper_on),
  PRIMARY KEY (subject, rev),
  CHECK ((name IS NULL) = (name_key = '')),
  CHECK ((commune_list IS NULL) = (commune_code IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  subject INTEGER NOT NULL REFERENCES subject (id)
) STRICT;
CREATE TABLE product_rev (
  product    INTEGER NOT NULL REFERENCES product (id),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT,
  name       TEXT NOT NULL CHECK (name <> ''),
  name_key   TEXT NOT NULL CHECK (name_key <> ''),
  search     TEXT NOT NULL,
  sector     TEXT,                                  -- nhóm, as printed
  set_code   TEXT,                                  -- bộ sản phẩm, e.g. 26-01
  paper      TEXT CHECK (paper <> ''),              -- what a change rests on
  paper_on   TEXT CHECK (date(paper_on) IS paper_on),
  PRIMARY KEY (product, rev)
) STRICT, WITHOUT ROWID;

-- Who is who, as the office decided: two records of one subject, which count as `subject` always and everywhere,
-- or (one = 0) two subjects that only look alike.
CREATE TABLE same (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  subject INTEGER NOT NULL REFERENCES subject (id),
  other   INTEGER NOT NULL REFERENCES subject (id),
  one     INTEGER NOT NULL CHECK (one IN (0, 1)),
  CHECK (subject <> other)
) STRICT;
-- Products of one name of such subjects, which count as `product`.
CREATE TABLE same_product (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  product INTEGER NOT NULL REFERENCES product (id),
  other   INTEGER NOT NULL REFERENCES product (id),
  CHECK (product <> other)
) STRICT;

-- A subject that takes the place of another from a day on: its products are then the new one's.
CREATE TABLE succession (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  subject    INTEGER NOT NULL REFERENCES subject (id),
  former     INTEGER NOT NULL REFERENCES subject (id),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  paper      TEXT CHECK (paper <> ''),
  paper_on   TEXT CHECK (date(paper_on) IS paper_on),
  reason     TEXT,
  CHECK (subject <> former)
) STRICT;

-- One product, year, round (0: none told) and kind. Shown as YYYY-R-NNN.
CREATE TABLE dossier (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  product INTEGER NOT NULL REFERENCES product (id),
  year    INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  round   INTEGER NOT NULL CHECK (round BETWEEN 0 AND 99),
  kind    TEXT NOT NULL CHECK (kind IN ('first', 'upgrade', 're-evaluation')),
  number  INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (year, round, number)
) STRICT;
CREATE INDEX dossier_of_product ON dossier (product); -- the records of some products
CREATE TABLE dossier_rev (
  dossier        INTEGER NOT NULL REFERENCES dossier (id),
  rev            INTEGER NOT NULL CHECK (rev > 0),
  valid_from     TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry          INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason         TEXT,
  product_code   TEXT,                              -- mã số sản phẩm: never a key
  filed          TEXT CHECK (date(filed) IS filed),     -- subject -> commune: chooses the regime
  proposed       TEXT CHECK (date(proposed) IS proposed),  -- commune -> province
  received       TEXT CHECK (date(received) IS received),  -- by the province
  complete       TEXT CHECK (date(complete) IS complete),  -- full file
  sent_up        TEXT CHECK (date(sent_up) IS sent_up),    -- province -> ministry, of five stars
  commune_slip   TEXT,
  commune_slip_on TEXT CHECK (date(commune_slip_on) IS commune_slip_on),
  commune_slip_by TEXT,
  province_slip  TEXT,
  province_slip_on TEXT CHECK (date(province_slip_on) IS province_slip_on),
  province_slip_by TEXT,
  past_deadline  TEXT CHECK (past_deadline <> ''),  -- why it is finished under the old acts after Art 12.2's last day
  past_window    TEXT CHECK (past_window <> ''),    -- why a re-evaluation is taken outside the window of Art 7.6a
  drawn_from     INTEGER REFERENCES dossier (id),   -- whose marks and evidence it began with
  note           TEXT,
  source         INTEGER REFERENCES source (id),
  line           INTEGER CHECK (line > 0),
  PRIMARY KEY (dossier, rev)
) STRICT, WITHOUT ROWID;

-- What proves a dossier (tài liệu minh chứng), by the kinds of Mẫu 02; each rev is the whole of it.
CREATE TABLE document (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  kind    TEXT NOT NULL CHECK (kind IN ('slip', 'self-assessment', 'business-registration', 'food-safety', 'production-conditions',
            'material', 'environment', 'labour', 'growth', 'intellectual-property', 'market', 'promotion', 'story',
            'quality-declaration', 'test-report', 'traceability', 'quality-system', 'award', 'other')),
  drawn_from INTEGER REFERENCES document (id)       -- the document of the dossier before that it is
) STRICT;
CREATE INDEX document_of_dossier ON document (dossier);  -- a dossier's evidence
CREATE TABLE document_rev (
  document   INTEGER NOT NULL REFERENCES document (id),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from), -- the day it came in
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT,
  dropped    INTEGER NOT NULL CHECK (dropped IN (0, 1)),           -- 1: it proves nothing any more
  title      TEXT CHECK (title <> ''),
  number     TEXT CHECK (number <> ''),
  issuer     TEXT CHECK (issuer <> ''),
  issued_on  TEXT CHECK (date(issued_on) IS issued_on),
  ends_on    TEXT CHECK (date(ends_on) IS ends_on),                -- NULL: it has no end
  file       TEXT CHECK (file <> ''),                              -- name of the scan
  sha256     TEXT CHECK (length(sha256) = 64),                     -- of the scan's bytes
  note       TEXT,
  source     INTEGER REFERENCES source (id),
  line       INTEGER CHECK (line > 0),
  PRIMARY KEY (document, rev),
  CHECK (sha256 IS NULL OR file IS NOT NULL),
  CHECK (ends_on >= issued_on)
) STRICT, WITHOUT ROWID;

-- Councils, sheets, marks ----------------------------------------------------------

CREATE TABLE council (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  code  TEXT NOT NULL CHECK (code <> ''),
  level TEXT NOT NULL CHECK (level IN ('district', 'province', 'ministry')),
  unit  INTEGER NOT NULL REFERENCES unit (id),
  year  INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  round INTEGER NOT NULL CHECK (round BETWEEN 0 AND 99)
) STRICT;
-- The papers it rests on: what set it up, its Quy chế, and the delegation of its chair (QĐ 26/2026 Art 7.3b).
CREATE TABLE council_rev (
  council     INTEGER NOT NULL REFERENCES council (id),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  decision    TEXT CHECK (decision <> ''),
  decision_on TEXT CHECK (date(decision_on) IS decision_on),
  rules       TEXT CHECK (rules <> ''),
  rules_on    TEXT CHECK (date(rules_on) IS rules_on),
  chair_paper TEXT CHECK (chair_paper <> ''),
  PRIMARY KEY (council, rev),
  CHECK (decision_on IS NULL OR decision IS NOT NULL),
  CHECK (rules_on IS NULL OR rules IS NOT NULL)
) STRICT, WITHOUT ROWID;
-- The dossiers of a council that takes a list; one without a list takes all of its unit, year and round.
CREATE TABLE council_dossier (
  council INTEGER NOT NULL REFERENCES council (id),
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (council, dossier, entry)
) STRICT, WITHOUT ROWID;
-- A person on the council's list. One may hold two roles and has one vote.
CREATE TABLE member (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  council INTEGER NOT NULL REFERENCES council (id),
  code    TEXT NOT NULL CHECK (code <> '')
) STRICT;
CREATE INDEX member_of_council ON member (council);     -- a council's list
CREATE TABLE member_rev (
  member       INTEGER NOT NULL REFERENCES member (id),
  rev          INTEGER NOT NULL CHECK (rev > 0),
  valid_from   TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry        INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason       TEXT,
  name         TEXT NOT NULL CHECK (name <> ''),
  name_key     TEXT NOT NULL,
  organisation TEXT,
  role         TEXT NOT NULL CHECK (role IN ('chair', 'vice', 'member', 'secretary')),
  second_role  TEXT CHECK (second_role IN ('vice', 'member', 'secretary') AND second_role <> role),
  votes        INTEGER NOT NULL CHECK (votes IN (0, 1)),
  sits         INTEGER NOT NULL CHECK (sits IN (0, 1)),  -- 0: taken off the list
  PRIMARY KEY (member, rev)
) STRICT, WITHOUT ROWID;
-- The n-th sitting of a council; the n-th pass of scoring belongs to it.
CREATE TABLE session (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  council INTEGER NOT NULL REFERENCES council (id),
  number  INTEGER NOT NULL CHECK (number > 0),
  rev     INTEGER NOT NULL CHECK (rev > 0),
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason  TEXT,
  held_on TEXT NOT NULL CHECK (date(held_on) IS held_on),    -- of a written consultation: the day its result was drawn up
  form    TEXT NOT NULL DEFAULT 'meeting' CHECK (form IN ('meeting', 'written')), -- Art 7.6d
  place   TEXT CHECK (place <> ''),
  minutes TEXT CHECK (minutes <> ''),                         -- number of the minutes (biên bản)
  chair   INTEGER REFERENCES member (id),                     -- who chaired; NULL: the council's chair
  sent_on TEXT CHECK (date(sent_on) IS sent_on),             -- written: opinions asked for, and by when
  due_on  TEXT CHECK (date(due_on) IS due_on),
  UNIQUE (council, number, rev),
  CHECK (form = 'written' OR (sent_on IS NULL AND due_on IS NULL)),
  CHECK (due_on >= sent_on)
) STRICT;
-- Who was there; of a written consultation who answered, and when.
CREATE TABLE attendance (
  session  INTEGER NOT NULL REFERENCES session (id),
  member   INTEGER NOT NULL REFERENCES member (id),
  present  INTEGER NOT NULL CHECK (present IN (0, 1)),
  answered TEXT CHECK (date(answered) IS answered),
  PRIMARY KEY (session, member),
  CHECK (answered IS NULL OR present = 1)
) STRICT, WITHOUT ROWID;
-- A member's tie to a subject: they do not score its dossiers.
CREATE TABLE tie (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  member      INTEGER NOT NULL REFERENCES member (id),
  subject     INTEGER NOT NULL REFERENCES subject (id),
  declared_on TEXT CHECK (date(declared_on) IS declared_on),
  ground      TEXT NOT NULL CHECK (ground <> '')
) STRICT;

-- The table of criteria that marks were given by, as it then was: its file, named by its SHA-256.
CREATE TABLE rubric (
  sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  code     TEXT NOT NULL CHECK (code <> ''),                  -- 26-11
  regime   TEXT NOT NULL CHECK (regime IN ('1048/2019', '148/2023', '1489/2025', '26/2026')),
  text     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- A table that an office loaded: chosen before the built-in one while its entry holds; the newest of a set first.
CREATE TABLE rubric_load (
  sha256   TEXT NOT NULL REFERENCES rubric (sha256),
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  cite     TEXT NOT NULL CHECK (cite <> ''),                  -- what the loading rests on
  PRIMARY KEY (sha256, entry)
) STRICT, WITHOUT ROWID;

-- One member's sheet on one dossier in one pass. Parts are all known or none.
CREATE TABLE sheet (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  member  INTEGER NOT NULL REFERENCES member (id),
  pass    INTEGER NOT NULL CHECK (pass BETWEEN 1 AND 9),
  rev     INTEGER NOT NULL CHECK (rev > 0),
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason  TEXT,
  total   INTEGER NOT NULL CHECK (total BETWEEN 0 AND 10000),
  part_a  INTEGER CHECK (part_a >= 0),
  part_b  INTEGER CHECK (part_b >= 0),
  part_c  INTEGER CHECK (part_c >= 0),
  rubric  TEXT REFERENCES rubric (sha256),          -- when there are marks
  source  INTEGER REFERENCES source (id),
  line    INTEGER CHECK (line > 0),
  UNIQUE (member, dossier, pass, rev),              -- a council's sheets are found by its members
  CHECK ((part_a IS NULL) = (part_b IS NULL) AND (part_b IS NULL) = (part_c IS NULL)),
  CHECK (part_a IS NULL OR part_a + part_b + part_c = total)
) STRICT;
-- One criterion of a sheet: points, and the option where it is known.
CREATE TABLE mark (
  sheet     INTEGER NOT NULL REFERENCES sheet (id),
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10000),
  option    INTEGER CHECK (option > 0),
  PRIMARY KEY (sheet, criterion)
) STRICT, WITHOUT ROWID;

-- What stands beside the members' sheets and is never averaged in: the subject's own score (Mẫu 02) and the
-- review of the council's advisory team (Art 7.3c).
CREATE TABLE appraisal (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  dossier  INTEGER NOT NULL REFERENCES dossier (id),
  kind     TEXT NOT NULL CHECK (kind IN ('self', 'team')),
  council  INTEGER REFERENCES council (id),
  rev      INTEGER NOT NULL CHECK (rev > 0),
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason   TEXT,
  total    INTEGER CHECK (total BETWEEN 0 AND 10000),
  part_a   INTEGER CHECK (part_a >= 0),
  part_b   INTEGER CHECK (part_b >= 0),
  part_c   INTEGER CHECK (part_c >= 0),
  rubric   TEXT REFERENCES rubric (sha256),
  proposal INTEGER CHECK (proposal BETWEEN 1 AND 5),          -- the star proposed
  paper    TEXT CHECK (paper <> ''),
  paper_on TEXT CHECK (date(paper_on) IS paper_on),
  note     TEXT,
  source   INTEGER REFERENCES source (id),
  line     INTEGER CHECK (line > 0),
  UNIQUE (dossier, kind, council, rev),
  CHECK ((kind = 'team') = (council IS NOT NULL)),
  CHECK (total IS NOT NULL OR proposal IS NOT NULL),
  CHECK ((part_a IS NULL) = (part_b IS NULL) AND (part_b IS NULL) = (part_c IS NULL)),
  CHECK (part_a IS NULL OR (total IS NOT NULL AND part_a + part_b + part_c = total))
) STRICT;
CREATE UNIQUE INDEX appraisal_of_subject ON appraisal (dossier, rev) WHERE council IS NULL; -- NULLs are not equal above
CREATE TABLE appraisal_mark (
  appraisal INTEGER NOT NULL REFERENCES appraisal (id),
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10000),
  option    INTEGER CHECK (option > 0),
  PRIMARY KEY (appraisal, criterion)
) STRICT, WITHOUT ROWID;

-- The commune's check of four contents within 15 working days (Art 7.2, Mẫu 03).
CREATE TABLE commune_check (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  dossier     INTEGER NOT NULL REFERENCES dossier (id),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  received_on TEXT NOT NULL CHECK (date(received_on) IS received_on),
  finished_on TEXT CHECK (date(finished_on) IS finished_on),     -- report issued; NULL: under way
  complete    INTEGER CHECK (complete IN (0, 1)),             -- whether the file has all its papers
  material    TEXT,                                           -- origin and local material
  labour      TEXT,                                           -- local labour
  idea        TEXT,                                           -- origin of the idea
  identity    TEXT,                                           -- local identity and knowledge
  report      TEXT CHECK (report <> ''),                      -- number of the report
  proposal    TEXT CHECK (proposal <> ''),                    -- number of the letter to the province
  UNIQUE (dossier, rev),
  CHECK (finished_on >= received_on)
) STRICT;

-- What a council concluded of a dossier besides its points: a knock-out with its reason, and the star up to
-- which the minima are met, from the advisory team's report.
CREATE TABLE conclusion (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  dossier     INTEGER NOT NULL REFERENCES dossier (id),
  council     INTEGER NOT NULL REFERENCES council (id),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  knocked_out INTEGER NOT NULL CHECK (knocked_out IN (0, 1)),
  criterion   TEXT CHECK (criterion <> ''),                   -- of the knock-out; NULL: the set's own line
  ground      TEXT CHECK (ground <> ''),
  minima      INTEGER CHECK (minima IN (2, 3, 4, 5)),         -- 2: not even those of three stars
  missed      TEXT CHECK (missed <> ''),                      -- criteria, as told: '1.3, 4.1'
  paper       TEXT CHECK (paper <> ''),                       -- minutes or report
  UNIQUE (dossier, council, rev),
  CHECK ((knocked_out = 1) = (ground IS NOT NULL)),
  CHECK (criterion IS NULL OR knocked_out = 1),
  CHECK (missed IS NULL OR minima IS NOT NULL)
) STRICT;

-- Ratings ---------------------------------------------------------------------------

-- A council's result for a dossier: the sum and the count, never a rounded mean.
CREATE TABLE rating (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  council INTEGER NOT NULL REFERENCES council (id),
  rev     INTEGER NOT NULL CHECK (rev > 0),
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason  TEXT,
  pass    INTEGER NOT NULL CHECK (pass BETWEEN 1 AND 9),
  held_on TEXT NOT NULL CHECK (date(held_on) IS held_on),   -- the session's day
  regime  TEXT NOT NULL CHECK (regime IN ('1048/2019', '148/2023', '1489/2025', '26/2026')),
  basis   TEXT NOT NULL CHECK (basis IN ('filed', 'session', 'decision', 'year')),
  sum     INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 10000 * count),
  count   INTEGER NOT NULL CHECK (count > 0),
  band    INTEGER NOT NULL CHECK (band BETWEEN 1 AND 5),      -- the star of the mean alone
  minima  TEXT NOT NULL CHECK (minima IN ('none', 'untested', 'tested', 'recorded')), -- by what the minima were tested
  star    INTEGER NOT NULL CHECK (star BETWEEN 1 AND 5),      -- the highest whose band and minima are met
  follows TEXT NOT NULL CHECK (follows IN ('certify', 'certify-and-send-up', 'send-up', 'approve-and-send-up', 'refer-down', 'record')),
  rubric  TEXT REFERENCES rubric (sha256),
  paper   TEXT CHECK (paper <> ''),                           -- of a result that came without sheets: the ministry's answer
  UNIQUE (dossier, council, rev),
  -- QĐ 26/2026 Art 3.3, and the acts before it: bands of the exact mean.
  CHECK (band = CASE WHEN sum >= 9000 * count THEN 5 WHEN sum >= 7000 * count THEN 4
                     WHEN sum >= 5000 * count THEN 3 WHEN sum >= 3000 * count THEN 2 ELSE 1 END),
  -- Only 26/2026 approves a result without a certificate (Art 7.3e).
  CHECK (follows <> 'approve-and-send-up' OR regime = '26/2026'),
  -- Only minima lower a star (Appendix II), and never below two.
  CHECK (star = band OR (minima IN ('tested', 'recorded') AND star BETWEEN 2 AND band))
) STRICT;
CREATE TABLE rating_sheet (
  rating INTEGER NOT NULL REFERENCES rating (id),
  sheet  INTEGER NOT NULL REFERENCES sheet (id),
  PRIMARY KEY (rating, sheet)
) STRICT, WITHOUT ROWID;
CREATE TABLE rating_policy (
  rating INTEGER NOT NULL REFERENCES rating (id),
  key    TEXT NOT NULL,
  value  TEXT NOT NULL,
  cite   TEXT NOT NULL,
  PRIMARY KEY (rating, key)
) STRICT, WITHOUT ROWID;

-- Decisions and certificates -----------------------------------------------------------

CREATE TABLE decision (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  kind  TEXT NOT NULL CHECK (kind IN ('recognise', 'approve-result', 'revoke', 'withdraw', 'strike', 'correct'))
) STRICT;
-- The key is authority, number and date: numbers restart each year in each authority. A correction (đính chính) is
-- the next rev, and holds from the day of what it corrects.
CREATE TABLE decision_rev (
  decision     INTEGER NOT NULL REFERENCES decision (id),
  rev          INTEGER NOT NULL CHECK (rev > 0),
  entry        INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason       TEXT,
  level        TEXT CHECK (level IN ('district', 'province', 'ministry')),
  unit         INTEGER REFERENCES unit (id),
  authority    TEXT,                                -- as printed
  number       TEXT CHECK (number <> ''),           -- NULL: the source gives none
  number_key   TEXT NOT NULL,
  signed_on    TEXT CHECK (date(signed_on) IS signed_on),
  corrected_by INTEGER REFERENCES decision (id),    -- the decision that corrects it
  PRIMARY KEY (decision, rev),
  CHECK ((number IS NULL) = (number_key = ''))
) STRICT, WITHOUT ROWID;

-- What a decision says of a dossier that a council rated.
CREATE TABLE decided (
  decision INTEGER NOT NULL REFERENCES decision (id),
  dossier  INTEGER NOT NULL REFERENCES dossier (id),
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  rating   INTEGER NOT NULL REFERENCES rating (id),
  outcome  TEXT NOT NULL CHECK (outcome IN ('certified', 'approved', 'left-out')),
  reason   TEXT,
  PRIMARY KEY (decision, dossier, entry),
  CHECK (outcome <> 'left-out' OR reason <> '')
) STRICT, WITHOUT ROWID;

-- Certificates of a council's decision carry their rating; those of the past,
-- read from an annex or a register, do not.
CREATE TABLE certificate (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER NOT NULL REFERENCES decision (id),
  product  INTEGER NOT NULL REFERENCES product (id),
  dossier  INTEGER REFERENCES dossier (id),
  rating   INTEGER REFERENCES rating (id),
  CHECK ((rating IS NULL) OR (dossier IS NOT NULL))
) STRICT;
CREATE INDEX certificate_of_product ON certificate (product); -- the records of some products
-- What it says; each rev is the whole of it, and holds from the day of its decision.
CREATE TABLE certificate_rev (
  certificate     INTEGER NOT NULL REFERENCES certificate (id),
  rev             INTEGER NOT NULL CHECK (rev > 0),
  entry           INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason          TEXT,
  star            INTEGER CHECK (star BETWEEN 3 AND 5),              -- under 3 there is none (Art 4.1a); NULL: the source does not say
  sent_up         INTEGER NOT NULL CHECK (sent_up IN (0, 1)),        -- tiềm năng 5 sao
  kind            TEXT CHECK (kind IN ('first', 'upgrade', 're-evaluation')), -- NULL: not told
  year            INTEGER CHECK (year BETWEEN 2018 AND 2100),        -- programme year, NULL: not told
  round           INTEGER CHECK (round BETWEEN 1 AND 99),
  points          INTEGER CHECK (points BETWEEN 0 AND 10000),        -- as printed, of certificates read in
  stated_end      TEXT CHECK (date(stated_end) IS stated_end),       -- the end its decision states: Art 12.1
  stated_standing TEXT,                                              -- tình trạng, as printed in the source
  product_code    TEXT,
  position        INTEGER CHECK (position > 0),                      -- row of the annex
  note            TEXT,
  source          INTEGER REFERENCES source (id),                    -- NULL: a council's decision tells it
  line            INTEGER CHECK (line > 0),
  PRIMARY KEY (certificate, rev)
) STRICT, WITHOUT ROWID;

-- What ends a certificate by a decision, from the day of that decision.
CREATE TABLE event (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  entry         INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  certificate   INTEGER NOT NULL REFERENCES certificate (id),
  decision      INTEGER NOT NULL REFERENCES decision (id),
  kind          TEXT NOT NULL CHECK (kind IN ('revoke', 'withdraw', 'strike')), -- Art 8; Art 10.1b; ended and off the list
  ground        TEXT CHECK (ground IN ('a', 'b', 'c', 'd', 'dd', 'e')),         -- Art 8.1; dd is đ
  conclusion    TEXT CHECK (conclusion <> ''),      -- number of the authority's conclusion; ground dd: of the commune's confirmation
  conclusion_on TEXT CHECK (date(conclusion_on) IS conclusion_on),              -- starts the 15 days of Art 8.4
  because       TEXT CHECK (because IN ('not-re-evaluated', 'failed')),         -- of one struck off; NULL: not told
  redone        INTEGER REFERENCES dossier (id),    -- of one withdrawn: the dossier evaluated anew
  inspection    INTEGER REFERENCES inspection (id), -- that found it
  note          TEXT,
  source        INTEGER REFERENCES source (id),
  line          INTEGER CHECK (line > 0),
  CHECK ((kind = 'revoke') = (ground IS NOT NULL)),
  CHECK (kind <> 'revoke' OR conclusion_on IS NOT NULL),
  CHECK (because IS NULL OR kind = 'strike'),
  CHECK (redone IS NULL OR kind = 'withdraw')
) STRICT;
CREATE INDEX event_of_certificate ON event (certificate); -- what ended some certificates

-- A certificate printed anew (cấp lại, cấp đổi): decision and end stay.
CREATE TABLE reissue (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  certificate INTEGER NOT NULL REFERENCES certificate (id),
  because     TEXT NOT NULL CHECK (because IN ('lost', 'damaged', 'changed')),
  issued_on   TEXT NOT NULL CHECK (date(issued_on) IS issued_on),
  paper       TEXT CHECK (paper <> ''),             -- the request or the paper it rests on
  note        TEXT
) STRICT;

-- What a correcting decision (đính chính) corrects: a word, a number or a day that was wrong from the first.
CREATE TABLE correction (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  decision    INTEGER NOT NULL REFERENCES decision (id),     -- the correcting one
  corrects    INTEGER NOT NULL REFERENCES decision (id),     -- the corrected one
  certificate INTEGER REFERENCES certificate (id),           -- NULL: all of that decision
  field       TEXT NOT NULL CHECK (field <> ''),             -- by its machine heading: ten_san_pham
  was         TEXT NOT NULL,
  became      TEXT NOT NULL,
  CHECK (was <> became)
) STRICT;

-- Inspection (Art 9): of a product, or of a point of sale; each rev is the whole of it.
CREATE TABLE inspection (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  product INTEGER REFERENCES product (id),
  outlet  INTEGER REFERENCES outlet (id),
  CHECK ((product IS NULL) <> (outlet IS NULL))
) STRICT;
CREATE TABLE inspection_rev (
  inspection  INTEGER NOT NULL REFERENCES inspection (id),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  valid_from  TEXT NOT NULL CHECK (date(valid_from) IS valid_from), -- the day it was held
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  sudden      INTEGER CHECK (sudden IN (0, 1)),                     -- đột xuất; 0: định kỳ; NULL: not told (Art 9.2a)
  unit        TEXT CHECK (unit <> ''),                              -- who inspected
  minutes     TEXT CHECK (minutes <> ''),                           -- number of the minutes or the conclusion
  criteria    TEXT CHECK (criteria IN ('kept', 'not-kept')),        -- Art 9.3a; NULL: not looked at
  mark        TEXT CHECK (mark IN ('proper', 'improper', 'unused')),-- use of the OCOP mark (Art 9.3b)
  information TEXT CHECK (information IN ('proper', 'improper')),   -- information and promotion (Art 9.3b)
  findings    TEXT,
  follow_up   TEXT,
  due_on      TEXT CHECK (date(due_on) IS due_on),                  -- by when the follow-up is to be done
  note        TEXT,
  source      INTEGER REFERENCES source (id),
  line        INTEGER CHECK (line > 0),
  PRIMARY KEY (inspection, rev)
) STRICT, WITHOUT ROWID;

-- Settings and targets ---------------------------------------------------------------------

CREATE TABLE setting (
  key        TEXT NOT NULL CHECK (key <> ''),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  council    INTEGER REFERENCES council (id),        -- NULL: every council
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  value      TEXT NOT NULL,
  cite       TEXT NOT NULL CHECK (cite <> ''),
  PRIMARY KEY (key, rev)
) STRICT, WITHOUT ROWID;

-- What headings of one kind of file mean to this office, under a name; each rev is the whole of it.
CREATE TABLE mapping (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  key   TEXT NOT NULL CHECK (key <> ''),             -- the name, folded
  rev   INTEGER NOT NULL CHECK (rev > 0),
  name  TEXT NOT NULL CHECK (name <> ''),
  kind  TEXT NOT NULL CHECK (kind <> ''),            -- of which tables: 'roster'
  UNIQUE (key, rev)
) STRICT;
CREATE TABLE mapped (
  mapping INTEGER NOT NULL REFERENCES mapping (id),
  place   INTEGER NOT NULL CHECK (place > 0),        -- in the order they were told
  heading TEXT NOT NULL CHECK (heading <> ''),
  field   TEXT CHECK (field <> ''),                  -- its machine heading; NULL: the column is left out
  PRIMARY KEY (mapping, place),
  UNIQUE (mapping, heading)
) STRICT, WITHOUT ROWID;

-- chỉ tiêu: what a programme year is to bring, by the whole province, a district or a commune. The first rev stays
-- beside those that revise it.
CREATE TABLE target (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  year     INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  district TEXT NOT NULL,                            -- '' no one district, else as typed
  district_key TEXT NOT NULL,
  commune  TEXT NOT NULL DEFAULT '',                 -- '' no one commune, else as typed
  commune_key TEXT NOT NULL DEFAULT '',
  measure  TEXT NOT NULL DEFAULT 'recognised' CHECK (measure IN ('recognised', 'new', 'total', 'upgraded', 're-evaluated',
             'subjects', 'communes', 'ideas', 'trained')),
  star     INTEGER NOT NULL CHECK (star BETWEEN 3 AND 5),  -- of products with at least so many; 3 where stars say nothing
  rev      INTEGER NOT NULL CHECK (rev > 0),
  count    INTEGER NOT NULL CHECK (count > 0),
  cite     TEXT,
  UNIQUE (year, district_key, commune_key, measure, star, rev)
) STRICT;

-- The front of the cycle, and what is done around it ----------------------------------------

-- phiếu đăng ký ý tưởng: what may become a product. As printed: neither its subject nor its product need be known.
CREATE TABLE idea (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE idea_rev (
  idea        INTEGER NOT NULL REFERENCES idea (id),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  valid_from  TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  year        INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  existing    INTEGER NOT NULL CHECK (existing IN (0, 1)),      -- sản phẩm đã có; 0: tiềm năng
  name        TEXT CHECK (name <> ''),                          -- NULL: the source lost it
  subject     TEXT CHECK (subject <> ''),                       -- NULL: none yet
  form        TEXT CHECK (form IN ('htx', 'tht', 'ctcp', 'tnhh', 'dntn', 'trang_trai', 'ho_san_xuat', 'hkd', 'cssx', 'khac')),
  commune     TEXT,                                             -- places as printed
  district    TEXT,
  sector      TEXT,                                             -- nhóm, as printed
  set_code    TEXT,
  filed       TEXT CHECK (date(filed) IS filed),
  description TEXT,
  fit         INTEGER CHECK (fit IN (0, 1)),                    -- NULL: not judged yet
  fit_reason  TEXT,
  judged_on   TEXT CHECK (date(judged_on) IS judged_on),        -- the day it was judged, where that is told
  product     INTEGER REFERENCES product (id),                  -- what it became
  note        TEXT,
  source      INTEGER REFERENCES source (id),
  line        INTEGER CHECK (line > 0),
  PRIMARY KEY (idea, rev),
  CHECK (name IS NOT NULL OR subject IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Training, fairs, panels …: what the office organised, and apart from it what it attended.
CREATE TABLE activity (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE activity_rev (
  activity    INTEGER NOT NULL REFERENCES activity (id),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  valid_from  TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  year        INTEGER CHECK (year BETWEEN 2018 AND 2100),       -- NULL: of several years, from held_on to until_on
  kind        TEXT NOT NULL CHECK (kind IN ('training', 'fair', 'promotion', 'trade', 'survey', 'meeting', 'other')),
  what        TEXT CHECK (what <> ''),
  held_on     TEXT CHECK (date(held_on) IS held_on),
  until_on    TEXT CHECK (date(until_on) IS until_on),
  place       TEXT,
  organised   INTEGER NOT NULL CHECK (organised IN (0, 1)),     -- 0: attended (tham gia, cử đi)
  count       INTEGER NOT NULL CHECK (count > 0),
  unit        TEXT,                                             -- of the count, as printed: lớp, hội chợ, pa nô
  attendances INTEGER CHECK (attendances > 0),                  -- lượt người
  people      INTEGER CHECK (people > 0),                       -- người, where the source counts heads
  stalls      INTEGER CHECK (stalls > 0),                       -- gian hàng
  cost        INTEGER CHECK (cost >= 0),                        -- đồng
  note        TEXT,
  source      INTEGER REFERENCES source (id),
  line        INTEGER CHECK (line > 0),
  PRIMARY KEY (activity, rev),
  CHECK (until_on >= held_on),
  CHECK (until_on IS NULL OR held_on IS NOT NULL),
  CHECK (year IS NOT NULL OR until_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- The products that took part in it, as printed, and which they are where that is sure.
CREATE TABLE activity_product (
  activity INTEGER NOT NULL,
  rev      INTEGER NOT NULL,
  place    INTEGER NOT NULL CHECK (place > 0),
  name     TEXT NOT NULL CHECK (name <> ''),
  product  INTEGER REFERENCES product (id),
  PRIMARY KEY (activity, rev, place),
  FOREIGN KEY (activity, rev) REFERENCES activity_rev (activity, rev)
) STRICT, WITHOUT ROWID;

-- phương án sản xuất, kinh doanh: step 3 of the cycle. Product and subject as printed, and which product it is where
-- that is sure.
CREATE TABLE plan (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE plan_rev (
  plan       INTEGER NOT NULL REFERENCES plan (id),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT,
  year       INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  name       TEXT NOT NULL CHECK (name <> ''),
  subject    TEXT CHECK (subject <> ''),
  product    INTEGER REFERENCES product (id),
  received   TEXT CHECK (date(received) IS received),
  judged_on  TEXT CHECK (date(judged_on) IS judged_on),
  judged_by  TEXT,
  fit        INTEGER CHECK (fit IN (0, 1)),                     -- NULL: not judged yet
  fit_reason TEXT,
  progress   TEXT,
  needs      TEXT,
  note       TEXT,
  source     INTEGER REFERENCES source (id),
  line       INTEGER CHECK (line > 0),
  PRIMARY KEY (plan, rev)
) STRICT, WITHOUT ROWID;

-- Support given to a product or a subject: what, under which policy, from which money.
CREATE TABLE support (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE support_rev (
  support    INTEGER NOT NULL REFERENCES support (id),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT,
  year       INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  content    TEXT NOT NULL CHECK (content <> ''),
  policy     TEXT,                                              -- the paper it rests on
  name       TEXT CHECK (name <> ''),                           -- the product
  subject    TEXT CHECK (subject <> ''),
  product    INTEGER REFERENCES product (id),
  money      TEXT NOT NULL CHECK (money IN ('nstw', 'nsdp', 'long-ghep', 'chu-the', 'khac')),
  planned    INTEGER CHECK (planned >= 0),                      -- đồng
  paid       INTEGER CHECK (paid >= 0),                         -- đồng
  paid_on    TEXT CHECK (date(paid_on) IS paid_on),
  note       TEXT,
  source     INTEGER REFERENCES source (id),
  line       INTEGER CHECK (line > 0),
  PRIMARY KEY (support, rev),
  CHECK (planned IS NOT NULL OR paid IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Where products are shown, sold or traced: shops, floors of e-commerce, supermarkets, traceability systems.
CREATE TABLE outlet (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE outlet_rev (
  outlet      INTEGER NOT NULL REFERENCES outlet (id),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  valid_from  TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  kind        TEXT NOT NULL CHECK (kind IN ('shop', 'floor', 'supermarket', 'trace')),
  name        TEXT NOT NULL CHECK (name <> ''),
  address     TEXT,
  commune     TEXT,                                             -- places as printed
  district    TEXT,
  operator    TEXT,
  approval    TEXT CHECK (approval <> ''),                      -- the paper that approves it
  approved_on TEXT CHECK (date(approved_on) IS approved_on),
  opened      TEXT CHECK (date(opened) IS opened),
  closed      TEXT CHECK (date(closed) IS closed),
  note        TEXT,
  source      INTEGER REFERENCES source (id),
  line        INTEGER CHECK (line > 0),
  PRIMARY KEY (outlet, rev),
  CHECK (closed >= opened)
) STRICT, WITHOUT ROWID;
-- What a version of it lists, as printed, and which product that is where it is sure.
CREATE TABLE outlet_product (
  outlet  INTEGER NOT NULL,
  rev     INTEGER NOT NULL,
  place   INTEGER NOT NULL CHECK (place > 0),
  name    TEXT NOT NULL CHECK (name <> ''),
  product INTEGER REFERENCES product (id),
  PRIMARY KEY (outlet, rev, place),
  FOREIGN KEY (outlet, rev) REFERENCES outlet_rev (outlet, rev)
) STRICT, WITHOUT ROWID;

-- What a product brought in a year.
CREATE TABLE figure (
  product     INTEGER NOT NULL REFERENCES product (id),
  year        INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  rev         INTEGER NOT NULL CHECK (rev > 0),
  uid         TEXT NOT NULL UNIQUE,
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason      TEXT,
  output      INTEGER CHECK (output >= 0),                      -- thousandths of its unit
  output_unit TEXT CHECK (output_unit <> ''),
  revenue     INTEGER CHECK (revenue >= 0),                     -- đồng
  export      INTEGER CHECK (export >= 0),                      -- đồng
  labour      INTEGER CHECK (labour >= 0),                      -- people
  note        TEXT,
  source      INTEGER REFERENCES source (id),
  line        INTEGER CHECK (line > 0),
  PRIMARY KEY (product, year, rev),
  CHECK ((output IS NULL) = (output_unit IS NULL))
) STRICT, WITHOUT ROWID;

-- The rows that an entry carries, read in the order of their keys for its hash --------------

CREATE INDEX office_key_of_entry ON office_key (entry);
CREATE INDEX signed_head_of_entry ON signed_head (entry);
CREATE INDEX source_of_entry ON source (entry);
CREATE INDEX unit_of_entry ON unit (entry);
CREATE INDEX office_of_entry ON office (entry);
CREATE INDEX office_rev_of_entry ON office_rev (entry);
CREATE INDEX subject_of_entry ON subject (entry);
CREATE INDEX subject_rev_of_entry ON subject_rev (entry);
CREATE INDEX product_of_entry ON product (entry);
CREATE INDEX product_rev_of_entry ON product_rev (entry);
CREATE INDEX same_of_entry ON same (entry);
CREATE INDEX same_product_of_entry ON same_product (entry);
CREATE INDEX succession_of_entry ON succession (entry);
CREATE INDEX dossier_of_entry ON dossier (entry);
CREATE INDEX dossier_rev_of_entry ON dossier_rev (entry);
CREATE INDEX document_of_entry ON document (entry);
CREATE INDEX document_rev_of_entry ON document_rev (entry);
CREATE INDEX council_of_entry ON council (entry);
CREATE INDEX council_rev_of_entry ON council_rev (entry);
CREATE INDEX council_dossier_of_entry ON council_dossier (entry);
CREATE INDEX member_of_entry ON member (entry);
CREATE INDEX member_rev_of_entry ON member_rev (entry);
CREATE INDEX session_of_entry ON session (entry);
CREATE INDEX tie_of_entry ON tie (entry);
CREATE INDEX rubric_of_entry ON rubric (entry);
CREATE INDEX rubric_load_of_entry ON rubric_load (entry);
CREATE INDEX sheet_of_entry ON sheet (entry);
CREATE INDEX appraisal_of_entry ON appraisal (entry);
CREATE INDEX commune_check_of_entry ON commune_check (entry);
CREATE INDEX conclusion_of_entry ON conclusion (entry);
CREATE INDEX rating_of_entry ON rating (entry);
CREATE INDEX decision_of_entry ON decision (entry);
CREATE INDEX decision_rev_of_entry ON decision_rev (entry);
CREATE INDEX decided_of_entry ON decided (entry);
CREATE INDEX certificate_of_entry ON certificate (entry);
CREATE INDEX certificate_rev_of_entry ON certificate_rev (entry);
CREATE INDEX event_of_entry ON event (entry);
CREATE INDEX reissue_of_entry ON reissue (entry);
CREATE INDEX correction_of_entry ON correction (entry);
CREATE INDEX inspection_of_entry ON inspection (entry);
CREATE INDEX inspection_rev_of_entry ON inspection_rev (entry);
CREATE INDEX setting_of_entry ON setting (entry);
CREATE INDEX mapping_of_entry ON mapping (entry);
CREATE INDEX target_of_entry ON target (entry);
CREATE INDEX idea_of_entry ON idea (entry);
CREATE INDEX idea_rev_of_entry ON idea_rev (entry);
CREATE INDEX activity_of_entry ON activity (entry);
CREATE INDEX activity_rev_of_entry ON activity_rev (entry);
CREATE INDEX plan_of_entry ON plan (entry);
CREATE INDEX plan_rev_of_entry ON plan_rev (entry);
CREATE INDEX support_of_entry ON support (entry);
CREATE INDEX support_rev_of_entry ON support_rev (entry);
CREATE INDEX outlet_of_entry ON outlet (entry);
CREATE INDEX outlet_rev_of_entry ON outlet_rev (entry);
CREATE INDEX figure_of_entry ON figure (entry);

-- Nothing is updated, nothing deleted -----------------------------------------------------

CREATE TRIGGER entry_is_not_updated BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entry: rows are only added'); END;
CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entry: rows are only added'); END;
CREATE TRIGGER carried_is_not_updated BEFORE UPDATE ON carried BEGIN SELECT RAISE(ABORT, 'carried: rows are only added'); END;
CREATE TRIGGER carried_is_not_deleted BEFORE DELETE ON carried BEGIN SELECT RAISE(ABORT, 'carried: rows are only added'); END;
CREATE TRIGGER office_key_is_not_updated BEFORE UPDATE ON office_key BEGIN SELECT RAISE(ABORT, 'office_key: rows are only added'); END;
CREATE TRIGGER office_key_is_not_deleted BEFORE DELETE ON office_key BEGIN SELECT RAISE(ABORT, 'office_key: rows are only added'); END;
CREATE TRIGGER signed_head_is_not_updated BEFORE UPDATE ON signed_head BEGIN SELECT RAISE(ABORT, 'signed_head: rows are only added'); END;
CREATE TRIGGER signed_head_is_not_deleted BEFORE DELETE ON signed_head BEGIN SELECT RAISE(ABORT, 'signed_head: rows are only added'); END;
CREATE TRIGGER source_is_not_updated BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'source: rows are only added'); END;
CREATE TRIGGER source_is_not_deleted BEFORE DELETE ON source BEGIN SELECT RAISE(ABORT, 'source: rows are only added'); END;
CREATE TRIGGER unit_is_not_updated BEFORE UPDATE ON unit BEGIN SELECT RAISE(ABORT, 'unit: rows are only added'); END;
CREATE TRIGGER unit_is_not_deleted BEFORE DELETE ON unit BEGIN SELECT RAISE(ABORT, 'unit: rows are only added'); END;
CREATE TRIGGER office_is_not_updated BEFORE UPDATE ON office BEGIN SELECT RAISE(ABORT, 'office: rows are only added'); END;
CREATE TRIGGER office_is_not_deleted BEFORE DELETE ON office BEGIN SELECT RAISE(ABORT, 'office: rows are only added'); END;
CREATE TRIGGER office_rev_is_not_updated BEFORE UPDATE ON office_rev BEGIN SELECT RAISE(ABORT, 'office_rev: rows are only added'); END;
CREATE TRIGGER office_rev_is_not_deleted BEFORE DELETE ON office_rev BEGIN SELECT RAISE(ABORT, 'office_rev: rows are only added'); END;
CREATE TRIGGER office_join_is_not_updated BEFORE UPDATE ON office_join BEGIN SELECT RAISE(ABORT, 'office_join: rows are only added'); END;
CREATE TRIGGER office_join_is_not_deleted BEFORE DELETE ON office_join BEGIN SELECT RAISE(ABORT, 'office_join: rows are only added'); END;
CREATE TRIGGER subject_is_not_updated BEFORE UPDATE ON subject BEGIN SELECT RAISE(ABORT, 'subject: rows are only added'); END;
CREATE TRIGGER subject_is_not_deleted BEFORE DELETE ON subject BEGIN SELECT RAISE(ABORT, 'subject: rows are only added'); END;
CREATE TRIGGER subject_rev_is_not_updated BEFORE UPDATE ON subject_rev BEGIN SELECT RAISE(ABORT, 'subject_rev: rows are only added'); END;
CREATE TRIGGER subject_rev_is_not_deleted BEFORE DELETE ON subject_rev BEGIN SELECT RAISE(ABORT, 'subject_rev: rows are only added'); END;
CREATE TRIGGER product_is_not_updated BEFORE UPDATE ON product BEGIN SELECT RAISE(ABORT, 'product: rows are only added'); END;
CREATE TRIGGER product_is_not_deleted BEFORE DELETE ON product BEGIN SELECT RAISE(ABORT, 'product: rows are only added'); END;
CREATE TRIGGER product_rev_is_not_updated BEFORE UPDATE ON product_rev BEGIN SELECT RAISE(ABORT, 'product_rev: rows are only added'); END;
CREATE TRIGGER product_rev_is_not_deleted BEFORE DELETE ON product_rev BEGIN SELECT RAISE(ABORT, 'product_rev: rows are only added'); END;
CREATE TRIGGER same_is_not_updated BEFORE UPDATE ON same BEGIN SELECT RAISE(ABORT, 'same: rows are only added'); END;
CREATE TRIGGER same_is_not_deleted BEFORE DELETE ON same BEGIN SELECT RAISE(ABORT, 'same: rows are only added'); END;
CREATE TRIGGER same_product_is_not_updated BEFORE UPDATE ON same_product BEGIN SELECT RAISE(ABORT, 'same_product: rows are only added'); END;
CREATE TRIGGER same_product_is_not_deleted BEFORE DELETE ON same_product BEGIN SELECT RAISE(ABORT, 'same_product: rows are only added'); END;
CREATE TRIGGER succession_is_not_updated BEFORE UPDATE ON succession BEGIN SELECT RAISE(ABORT, 'succession: rows are only added'); END;
CREATE TRIGGER succession_is_not_deleted BEFORE DELETE ON succession BEGIN SELECT RAISE(ABORT, 'succession: rows are only added'); END;
CREATE TRIGGER dossier_is_not_updated BEFORE UPDATE ON dossier BEGIN SELECT RAISE(ABORT, 'dossier: rows are only added'); END;
CREATE TRIGGER dossier_is_not_deleted BEFORE DELETE ON dossier BEGIN SELECT RAISE(ABORT, 'dossier: rows are only added'); END;
CREATE TRIGGER dossier_rev_is_not_updated BEFORE UPDATE ON dossier_rev BEGIN SELECT RAISE(ABORT, 'dossier_rev: rows are only added'); END;
CREATE TRIGGER dossier_rev_is_not_deleted BEFORE DELETE ON dossier_rev BEGIN SELECT RAISE(ABORT, 'dossier_rev: rows are only added'); END;
CREATE TRIGGER document_is_not_updated BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document: rows are only added'); END;
CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document: rows are only added'); END;
CREATE TRIGGER document_rev_is_not_updated BEFORE UPDATE ON document_rev BEGIN SELECT RAISE(ABORT, 'document_rev: rows are only added'); END;
CREATE TRIGGER document_rev_is_not_deleted BEFORE DELETE ON document_rev BEGIN SELECT RAISE(ABORT, 'document_rev: rows are only added'); END;
CREATE TRIGGER council_is_not_updated BEFORE UPDATE ON council BEGIN SELECT RAISE(ABORT, 'council: rows are only added'); END;
CREATE TRIGGER council_is_not_deleted BEFORE DELETE ON council BEGIN SELECT RAISE(ABORT, 'council: rows are only added'); END;
CREATE TRIGGER council_rev_is_not_updated BEFORE UPDATE ON council_rev BEGIN SELECT RAISE(ABORT, 'council_rev: rows are only added'); END;
CREATE TRIGGER council_rev_is_not_deleted BEFORE DELETE ON council_rev BEGIN SELECT RAISE(ABORT, 'council_rev: rows are only added'); END;
CREATE TRIGGER council_dossier_is_not_updated BEFORE UPDATE ON council_dossier BEGIN SELECT RAISE(ABORT, 'council_dossier: rows are only added'); END;
CREATE TRIGGER council_dossier_is_not_deleted BEFORE DELETE ON council_dossier BEGIN SELECT RAISE(ABORT, 'council_dossier: rows are only added'); END;
CREATE TRIGGER member_is_not_updated BEFORE UPDATE ON member BEGIN SELECT RAISE(ABORT, 'member: rows are only added'); END;
CREATE TRIGGER member_is_not_deleted BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'member: rows are only added'); END;
CREATE TRIGGER member_rev_is_not_updated BEFORE UPDATE ON member_rev BEGIN SELECT RAISE(ABORT, 'member_rev: rows are only added'); END;
CREATE TRIGGER member_rev_is_not_deleted BEFORE DELETE ON member_rev BEGIN SELECT RAISE(ABORT, 'member_rev: rows are only added'); END;
CREATE TRIGGER session_is_not_updated BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'session: rows are only added'); END;
CREATE TRIGGER session_is_not_deleted BEFORE DELETE ON session BEGIN SELECT RAISE(ABORT, 'session: rows are only added'); END;
CREATE TRIGGER attendance_is_not_updated BEFORE UPDATE ON attendance BEGIN SELECT RAISE(ABORT, 'attendance: rows are only added'); END;
CREATE TRIGGER attendance_is_not_deleted BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'attendance: rows are only added'); END;
CREATE TRIGGER tie_is_not_updated BEFORE UPDATE ON tie BEGIN SELECT RAISE(ABORT, 'tie: rows are only added'); END;
CREATE TRIGGER tie_is_not_deleted BEFORE DELETE ON tie BEGIN SELECT RAISE(ABORT, 'tie: rows are only added'); END;
CREATE TRIGGER rubric_is_not_updated BEFORE UPDATE ON rubric BEGIN SELECT RAISE(ABORT, 'rubric: rows are only added'); END;
CREATE TRIGGER rubric_is_not_deleted BEFORE DELETE ON rubric BEGIN SELECT RAISE(ABORT, 'rubric: rows are only added'); END;
CREATE TRIGGER rubric_load_is_not_updated BEFORE UPDATE ON rubric_load BEGIN SELECT RAISE(ABORT, 'rubric_load: rows are only added'); END;
CREATE TRIGGER rubric_load_is_not_deleted BEFORE DELETE ON rubric_load BEGIN SELECT RAISE(ABORT, 'rubric_load: rows are only added'); END;
CREATE TRIGGER sheet_is_not_updated BEFORE UPDATE ON sheet BEGIN SELECT RAISE(ABORT, 'sheet: rows are only added'); END;
CREATE TRIGGER sheet_is_not_deleted BEFORE DELETE ON sheet BEGIN SELECT RAISE(ABORT, 'sheet: rows are only added'); END;
CREATE TRIGGER mark_is_not_updated BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'mark: rows are only added'); END;
CREATE TRIGGER mark_is_not_deleted BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'mark: rows are only added'); END;
CREATE TRIGGER appraisal_is_not_updated BEFORE UPDATE ON appraisal BEGIN SELECT RAISE(ABORT, 'appraisal: rows are only added'); END;
CREATE TRIGGER appraisal_is_not_deleted BEFORE DELETE ON appraisal BEGIN SELECT RAISE(ABORT, 'appraisal: rows are only added'); END;
CREATE TRIGGER appraisal_mark_is_not_updated BEFORE UPDATE ON appraisal_mark BEGIN SELECT RAISE(ABORT, 'appraisal_mark: rows are only added'); END;
CREATE TRIGGER appraisal_mark_is_not_deleted BEFORE DELETE ON appraisal_mark BEGIN SELECT RAISE(ABORT, 'appraisal_mark: rows are only added'); END;
CREATE TRIGGER commune_check_is_not_updated BEFORE UPDATE ON commune_check BEGIN SELECT RAISE(ABORT, 'commune_check: rows are only added'); END;
CREATE TRIGGER commune_check_is_not_deleted BEFORE DELETE ON commune_check BEGIN SELECT RAISE(ABORT, 'commune_check: rows are only added'); END;
CREATE TRIGGER conclusion_is_not_updated BEFORE UPDATE ON conclusion BEGIN SELECT RAISE(ABORT, 'conclusion: rows are only added'); END;
CREATE TRIGGER conclusion_is_not_deleted BEFORE DELETE ON conclusion BEGIN SELECT RAISE(ABORT, 'conclusion: rows are only added'); END;
CREATE TRIGGER rating_is_not_updated BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'rating: rows are only added'); END;
CREATE TRIGGER rating_is_not_deleted BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'rating: rows are only added'); END;
CREATE TRIGGER rating_sheet_is_not_updated BEFORE UPDATE ON rating_sheet BEGIN SELECT RAISE(ABORT, 'rating_sheet: rows are only added'); END;
CREATE TRIGGER rating_sheet_is_not_deleted BEFORE DELETE ON rating_sheet BEGIN SELECT RAISE(ABORT, 'rating_sheet: rows are only added'); END;
CREATE TRIGGER rating_policy_is_not_updated BEFORE UPDATE ON rating_policy BEGIN SELECT RAISE(ABORT, 'rating_policy: rows are only added'); END;
CREATE TRIGGER rating_policy_is_not_deleted BEFORE DELETE ON rating_policy BEGIN SELECT RAISE(ABORT, 'rating_policy: rows are only added'); END;
CREATE TRIGGER decision_is_not_updated BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decision: rows are only added'); END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision: rows are only added'); END;
CREATE TRIGGER decision_rev_is_not_updated BEFORE UPDATE ON decision_rev BEGIN SELECT RAISE(ABORT, 'decision_rev: rows are only added'); END;
CREATE TRIGGER decision_rev_is_not_deleted BEFORE DELETE ON decision_rev BEGIN SELECT RAISE(ABORT, 'decision_rev: rows are only added'); END;
CREATE TRIGGER decided_is_not_updated BEFORE UPDATE ON decided BEGIN SELECT RAISE(ABORT, 'decided: rows are only added'); END;
CREATE TRIGGER decided_is_not_deleted BEFORE DELETE ON decided BEGIN SELECT RAISE(ABORT, 'decided: rows are only added'); END;
CREATE TRIGGER certificate_is_not_updated BEFORE UPDATE ON certificate BEGIN SELECT RAISE(ABORT, 'certificate: rows are only added'); END;
CREATE TRIGGER certificate_is_not_deleted BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'certificate: rows are only added'); END;
CREATE TRIGGER certificate_rev_is_not_updated BEFORE UPDATE ON certificate_rev BEGIN SELECT RAISE(ABORT, 'certificate_rev: rows are only added'); END;
CREATE TRIGGER certificate_rev_is_not_deleted BEFORE DELETE ON certificate_rev BEGIN SELECT RAISE(ABORT, 'certificate_rev: rows are only added'); END;
CREATE TRIGGER event_is_not_updated BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event: rows are only added'); END;
CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event: rows are only added'); END;
CREATE TRIGGER reissue_is_not_updated BEFORE UPDATE ON reissue BEGIN SELECT RAISE(ABORT, 'reissue: rows are only added'); END;
CREATE TRIGGER reissue_is_not_deleted BEFORE DELETE ON reissue BEGIN SELECT RAISE(ABORT, 'reissue: rows are only added'); END;
CREATE TRIGGER correction_is_not_updated BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'correction: rows are only added'); END;
CREATE TRIGGER correction_is_not_deleted BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'correction: rows are only added'); END;
CREATE TRIGGER inspection_is_not_updated BEFORE UPDATE ON inspection BEGIN SELECT RAISE(ABORT, 'inspection: rows are only added'); END;
CREATE TRIGGER inspection_is_not_deleted BEFORE DELETE ON inspection BEGIN SELECT RAISE(ABORT, 'inspection: rows are only added'); END;
CREATE TRIGGER inspection_rev_is_not_updated BEFORE UPDATE ON inspection_rev BEGIN SELECT RAISE(ABORT, 'inspection_rev: rows are only added'); END;
CREATE TRIGGER inspection_rev_is_not_deleted BEFORE DELETE ON inspection_rev BEGIN SELECT RAISE(ABORT, 'inspection_rev: rows are only added'); END;
CREATE TRIGGER setting_is_not_updated BEFORE UPDATE ON setting BEGIN SELECT RAISE(ABORT, 'setting: rows are only added'); END;
CREATE TRIGGER setting_is_not_deleted BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'setting: rows are only added'); END;
CREATE TRIGGER mapping_is_not_updated BEFORE UPDATE ON mapping BEGIN SELECT RAISE(ABORT, 'mapping: rows are only added'); END;
CREATE TRIGGER mapping_is_not_deleted BEFORE DELETE ON mapping BEGIN SELECT RAISE(ABORT, 'mapping: rows are only added'); END;
CREATE TRIGGER mapped_is_not_updated BEFORE UPDATE ON mapped BEGIN SELECT RAISE(ABORT, 'mapped: rows are only added'); END;
CREATE TRIGGER mapped_is_not_deleted BEFORE DELETE ON mapped BEGIN SELECT RAISE(ABORT, 'mapped: rows are only added'); END;
CREATE TRIGGER target_is_not_updated BEFORE UPDATE ON target BEGIN SELECT RAISE(ABORT, 'target: rows are only added'); END;
CREATE TRIGGER target_is_not_deleted BEFORE DELETE ON target BEGIN SELECT RAISE(ABORT, 'target: rows are only added'); END;
CREATE TRIGGER idea_is_not_updated BEFORE UPDATE ON idea BEGIN SELECT RAISE(ABORT, 'idea: rows are only added'); END;
CREATE TRIGGER idea_is_not_deleted BEFORE DELETE ON idea BEGIN SELECT RAISE(ABORT, 'idea: rows are only added'); END;
CREATE TRIGGER idea_rev_is_not_updated BEFORE UPDATE ON idea_rev BEGIN SELECT RAISE(ABORT, 'idea_rev: rows are only added'); END;
CREATE TRIGGER idea_rev_is_not_deleted BEFORE DELETE ON idea_rev BEGIN SELECT RAISE(ABORT, 'idea_rev: rows are only added'); END;
CREATE TRIGGER activity_is_not_updated BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'activity: rows are only added'); END;
CREATE TRIGGER activity_is_not_deleted BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'activity: rows are only added'); END;
CREATE TRIGGER activity_rev_is_not_updated BEFORE UPDATE ON activity_rev BEGIN SELECT RAISE(ABORT, 'activity_rev: rows are only added'); END;
CREATE TRIGGER activity_rev_is_not_deleted BEFORE DELETE ON activity_rev BEGIN SELECT RAISE(ABORT, 'activity_rev: rows are only added'); END;
CREATE TRIGGER activity_product_is_not_updated BEFORE UPDATE ON activity_product BEGIN SELECT RAISE(ABORT, 'activity_product: rows are only added'); END;
CREATE TRIGGER activity_product_is_not_deleted BEFORE DELETE ON activity_product BEGIN SELECT RAISE(ABORT, 'activity_product: rows are only added'); END;
CREATE TRIGGER plan_is_not_updated BEFORE UPDATE ON plan BEGIN SELECT RAISE(ABORT, 'plan: rows are only added'); END;
CREATE TRIGGER plan_is_not_deleted BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'plan: rows are only added'); END;
CREATE TRIGGER plan_rev_is_not_updated BEFORE UPDATE ON plan_rev BEGIN SELECT RAISE(ABORT, 'plan_rev: rows are only added'); END;
CREATE TRIGGER plan_rev_is_not_deleted BEFORE DELETE ON plan_rev BEGIN SELECT RAISE(ABORT, 'plan_rev: rows are only added'); END;
CREATE TRIGGER support_is_not_updated BEFORE UPDATE ON support BEGIN SELECT RAISE(ABORT, 'support: rows are only added'); END;
CREATE TRIGGER support_is_not_deleted BEFORE DELETE ON support BEGIN SELECT RAISE(ABORT, 'support: rows are only added'); END;
CREATE TRIGGER support_rev_is_not_updated BEFORE UPDATE ON support_rev BEGIN SELECT RAISE(ABORT, 'support_rev: rows are only added'); END;
CREATE TRIGGER support_rev_is_not_deleted BEFORE DELETE ON support_rev BEGIN SELECT RAISE(ABORT, 'support_rev: rows are only added'); END;
CREATE TRIGGER outlet_is_not_updated BEFORE UPDATE ON outlet BEGIN SELECT RAISE(ABORT, 'outlet: rows are only added'); END;
CREATE TRIGGER outlet_is_not_deleted BEFORE DELETE ON outlet BEGIN SELECT RAISE(ABORT, 'outlet: rows are only added'); END;
CREATE TRIGGER outlet_rev_is_not_updated BEFORE UPDATE ON outlet_rev BEGIN SELECT RAISE(ABORT, 'outlet_rev: rows are only added'); END;
CREATE TRIGGER outlet_rev_is_not_deleted BEFORE DELETE ON outlet_rev BEGIN SELECT RAISE(ABORT, 'outlet_rev: rows are only added'); END;
CREATE TRIGGER outlet_product_is_not_updated BEFORE UPDATE ON outlet_product BEGIN SELECT RAISE(ABORT, 'outlet_product: rows are only added'); END;
CREATE TRIGGER outlet_product_is_not_deleted BEFORE DELETE ON outlet_product BEGIN SELECT RAISE(ABORT, 'outlet_product: rows are only added'); END;
CREATE TRIGGER figure_is_not_updated BEFORE UPDATE ON figure BEGIN SELECT RAISE(ABORT, 'figure: rows are only added'); END;
CREATE TRIGGER figure_is_not_deleted BEFORE DELETE ON figure BEGIN SELECT RAISE(ABORT, 'figure: rows are only added'); END;

-- An entry's time never goes back, and only the newest writes.
CREATE TRIGGER entry_is_the_newest BEFORE INSERT ON entry
  WHEN NEW.id <= (SELECT max(id) FROM entry) OR NEW.at < (SELECT max(at) FROM entry)
  BEGIN SELECT RAISE(ABORT, 'entry: time or number goes back'); END;
