-- A ledger as the program wrote it at schema version 6: that of version 5 with an entry undone and a setting of one council.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE activity (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "activity" VALUES(1,'01a20515-1e5d-7468-b224-35481a67bd00',20);
CREATE TABLE activity_product (
  activity INTEGER NOT NULL,
  rev      INTEGER NOT NULL,
  place    INTEGER NOT NULL CHECK (place > 0),
  name     TEXT NOT NULL CHECK (name <> ''),
  product  INTEGER REFERENCES product (id),
  PRIMARY KEY (activity, rev, place),
  FOREIGN KEY (activity, rev) REFERENCES activity_rev (activity, rev)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "activity_rev" VALUES(1,1,'2026-01-01',20,NULL,2026,'fair','Hội chợ mẫu',NULL,NULL,NULL,0,1,NULL,NULL,NULL,NULL,NULL,NULL,9,2);
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
CREATE TABLE appraisal_mark (
  appraisal INTEGER NOT NULL REFERENCES appraisal (id),
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10000),
  option    INTEGER CHECK (option > 0),
  PRIMARY KEY (appraisal, criterion)
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
  session  INTEGER NOT NULL REFERENCES session (id),
  member   INTEGER NOT NULL REFERENCES member (id),
  present  INTEGER NOT NULL CHECK (present IN (0, 1)),
  answered TEXT CHECK (date(answered) IS answered),
  PRIMARY KEY (session, member),
  CHECK (answered IS NULL OR present = 1)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "certificate" VALUES(1,'01a20256-71e8-70c5-8964-1b347c39c260',8,1,1,1,1);
INSERT INTO "certificate" VALUES(2,'01a20256-bd8e-73c3-bb56-6da75a6fdbb6',13,3,4,NULL,NULL);
INSERT INTO "certificate" VALUES(3,'01a2039f-7ba5-7185-b8e7-fcc7ade9ca99',14,4,5,NULL,NULL);
INSERT INTO "certificate" VALUES(4,'01a2039f-7ba5-7185-b8e7-fcc90a0d546e',14,5,5,NULL,NULL);
INSERT INTO "certificate" VALUES(5,'01a2039f-7ba5-7185-b8e7-fcca1e62f1b4',14,4,6,NULL,NULL);
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
INSERT INTO "certificate_rev" VALUES(1,1,8,NULL,4,0,'first',2026,1,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO "certificate_rev" VALUES(2,1,13,NULL,3,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,2);
INSERT INTO "certificate_rev" VALUES(3,1,14,NULL,3,0,NULL,NULL,NULL,6550,NULL,NULL,NULL,NULL,'ghi chú mẫu; Mã vùng trồng: VN-01',5,2);
INSERT INTO "certificate_rev" VALUES(4,1,14,NULL,4,0,NULL,NULL,NULL,7550,NULL,NULL,NULL,NULL,NULL,5,3);
INSERT INTO "certificate_rev" VALUES(4,2,16,NULL,4,0,NULL,NULL,NULL,7650,NULL,NULL,NULL,NULL,'điểm sửa theo biên bản',6,2);
INSERT INTO "certificate_rev" VALUES(4,3,26,NULL,4,0,NULL,NULL,NULL,7650,NULL,NULL,NULL,3,'điểm sửa theo biên bản',NULL,NULL);
INSERT INTO "certificate_rev" VALUES(5,1,14,NULL,3,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,4);
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
INSERT INTO "commune_check" VALUES(1,'01a20256-bd66-7095-a339-3d23ee820b30',1,1,11,NULL,'2026-06-02','2026-06-10',1,NULL,NULL,NULL,NULL,'1/BC','2/TTr');
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
INSERT INTO "conclusion" VALUES(1,'01a20256-71ab-709e-8f52-8d05cf3bd1ab',3,1,1,5,NULL,1,'1.1','nguyên liệu nhập khẩu',NULL,NULL,'12/BB-HĐ');
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
INSERT INTO "correction" VALUES(1,'01a20515-7a14-729d-8b42-bf5d484a4eb0',26,6,5,4,'stt','','3');
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
INSERT INTO "council" VALUES(1,'01a20256-7173-7585-b8e9-52e148eb1cca',3,'tinh-2026-1','province',1,2026,1);
CREATE TABLE council_dossier (
  council INTEGER NOT NULL REFERENCES council (id),
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (council, dossier, entry)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "council_rev" VALUES(1,1,3,NULL,'1500/QĐ-UBND','2026-06-15','1501/QĐ-UBND','2026-06-15',NULL);
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
INSERT INTO "decided" VALUES(1,1,8,1,'certified',NULL);
INSERT INTO "decided" VALUES(2,2,9,2,'approved',NULL);
CREATE TABLE decision (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  kind  TEXT NOT NULL CHECK (kind IN ('recognise', 'approve-result', 'revoke', 'withdraw', 'strike', 'correct'))
) STRICT;
INSERT INTO "decision" VALUES(1,'01a20256-71e8-70c5-8964-1b3368bcd0c9',8,'recognise');
INSERT INTO "decision" VALUES(2,'01a20256-bd46-7328-ba69-cb644d56b69d',9,'approve-result');
INSERT INTO "decision" VALUES(3,'01a20256-bd8e-73c3-bb56-6da6ac56d3cc',13,'recognise');
INSERT INTO "decision" VALUES(4,'01a2039f-7ba4-74bd-b54a-98ce4f2f5a52',14,'recognise');
INSERT INTO "decision" VALUES(5,'01a2039f-7ba5-7185-b8e7-fcc82b254c1e',14,'recognise');
INSERT INTO "decision" VALUES(6,'01a20515-7a14-729d-8b42-bf5cfc77ceda',26,'correct');
INSERT INTO "decision" VALUES(7,'01a20515-7ac9-7078-8d16-aaec8c54032f',29,'revoke');
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
INSERT INTO "decision_rev" VALUES(1,1,8,NULL,'province',1,'UBND tỉnh Sơn La','9/QĐ-UBND','9/qd-ubnd','2026-08-28',NULL);
INSERT INTO "decision_rev" VALUES(2,1,9,NULL,'province',1,'UBND tỉnh Sơn La','10/QĐ-UBND','10/qd-ubnd','2026-08-29',NULL);
INSERT INTO "decision_rev" VALUES(3,1,13,NULL,'province',2,'UBND tỉnh Sơn La','5/QĐ-UBND','5/qd-ubnd','2024-05-05',NULL);
INSERT INTO "decision_rev" VALUES(4,1,14,NULL,'province',3,'UBND tỉnh Đồng Tháp','1/QĐ-UBND','1/qd-ubnd','2020-12-28',NULL);
INSERT INTO "decision_rev" VALUES(5,1,14,NULL,'province',3,'UBND tỉnh Đồng Tháp','2/QĐ-UBND','2/qd-ubnd','2023-12-28',NULL);
INSERT INTO "decision_rev" VALUES(6,1,26,NULL,'province',3,'UBND tỉnh Đồng Tháp','8/QĐ-UBND','8/qd-ubnd','2024-06-20',NULL);
INSERT INTO "decision_rev" VALUES(7,1,29,NULL,'province',1,'UBND tỉnh Sơn La','9/QĐ-UBND','9/qd-ubnd','2026-10-10',NULL);
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
INSERT INTO "document" VALUES(1,'01a20515-79d8-74c5-89b5-193adad7b573',25,2,'award',NULL);
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
INSERT INTO "document_rev" VALUES(1,1,'2026-06-02',25,NULL,0,NULL,'1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "dossier" VALUES(1,'01a20256-715d-740a-9e59-0f10fec78f52',2,1,2026,1,'first',1);
INSERT INTO "dossier" VALUES(2,'01a20256-715d-740a-9e59-0f1147dd7e8e',2,2,2026,1,'first',2);
INSERT INTO "dossier" VALUES(3,'01a20256-715d-740a-9e59-0f12d26a2106',2,3,2026,1,'first',3);
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
INSERT INTO "dossier_rev" VALUES(1,1,'0001-01-01',2,NULL,NULL,'2026-06-02',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,2);
INSERT INTO "dossier_rev" VALUES(2,1,'0001-01-01',2,NULL,NULL,'2026-06-02',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,3);
INSERT INTO "dossier_rev" VALUES(3,1,'0001-01-01',2,NULL,NULL,'2026-06-02',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,4);
CREATE TABLE entry (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'), -- UTC, never decreasing
  actor   TEXT NOT NULL CHECK (actor <> ''),
  command TEXT NOT NULL CHECK (command <> ''),                      -- 'register roster'
  summary TEXT NOT NULL,                                            -- JSON: what was added, in counts
  reason  TEXT,
  voids   INTEGER UNIQUE REFERENCES entry (id) CHECK (voids < id),
  program TEXT NOT NULL                                             -- the version that wrote it
) STRICT;
INSERT INTO "entry" VALUES(1,'01a20256-7149-7012-aa2e-ea5aca43214e','2026-11-22T08:19:09.258Z','Văn thư','init','{"unit":"14@2025"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(2,'01a20256-715d-740a-9e59-0f1300a411ce','2026-11-22T08:19:09.277Z','Văn thư','register roster','{"dossiers":{"changed":0,"new":3,"same":0},"file":"roster.csv","products":{"changed":0,"new":3,"same":0},"subjects":{"changed":0,"new":3,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(3,'01a20256-7175-75a2-bc0b-fa887c0b0337','2026-11-22T08:19:09.302Z','Văn thư','register council','{"files":1}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(4,'01a20256-7196-7103-b3f9-915867e8cfc4','2026-11-22T08:19:09.334Z','Văn thư','score import','{"council":"tinh-2026-1","file":"diem.csv","sheets":14}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(5,'01a20256-71ab-709e-8f52-8d06d32ce340','2026-11-22T08:19:09.355Z','Văn thư','register conclusion','{"council":"tinh-2026-1"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(6,'01a20256-71c1-7678-a5bb-6ad9112ae322','2026-11-22T08:19:09.377Z','Văn thư','register tie','{"council":"tinh-2026-1","member":"TV4"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(7,'01a20256-71d6-7313-8d75-03c3bd5f28b1','2026-11-22T08:19:09.398Z','Văn thư','rate council','{"council":"tinh-2026-1","rated":2}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(8,'01a20256-71e8-70c5-8964-1b35574d8f6b','2026-11-22T08:19:09.416Z','Văn thư','certify council','{"approved":0,"certificates":1,"date":"2026-08-28","decision":"9/QĐ-UBND"}','chờ',NULL,'0.1.0');
INSERT INTO "entry" VALUES(9,'01a20256-bd47-7057-8c36-4c6ab51839f8','2026-11-22T08:19:28.711Z','?','certify council','{"approved":1,"certificates":0,"date":"2026-08-29","decision":"10/QĐ-UBND"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(10,'01a20256-bd56-760b-83bb-36596e50ab34','2026-11-22T08:19:28.726Z','?','register target','{"count":40,"year":2026}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(11,'01a20256-bd67-7200-8ef0-ae94df3593c0','2026-11-22T08:19:28.743Z','?','register check','{"about":"2026-1-001"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(12,'01a20256-bd76-724d-a1f1-b2c8e07ef2dc','2026-11-22T08:19:28.758Z','?','set','{"council":null,"key":"quorum","value":"2/3"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(13,'01a20256-bd8e-73c3-bb56-6da827d1d5f1','2026-11-22T08:19:28.782Z','?','certify import','{"certificates":{"changed":0,"new":1,"same":0},"files":["cert.csv"]}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(14,'01a2039f-7ba5-7185-b8e7-fccb11432363','2026-11-22T14:18:33.253Z','mau','certify import','{"certificates":{"changed":0,"new":3,"same":0},"files":["cu.csv"]}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(15,'01a2039f-b716-71c1-879f-bb155acadb04','2026-11-22T14:18:48.470Z','mau','register same','{"one":true,"other":"Hợp tác xã mẫu chín","subject":"HTX mẫu 09"}','cùng một chủ thể',NULL,'0.1.0');
INSERT INTO "entry" VALUES(16,'01a20441-0849-71e5-b444-1763b9e03748','2026-11-22T17:15:00.553Z','?','certify import','{"certificates":{"changed":1,"new":0,"same":0},"files":["m.csv"]}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(17,'01a20441-0863-77ec-91c0-9317ccf270fc','2026-11-22T17:15:00.580Z','?','register target','{"file":"t1.csv","targets":{"changed":1,"new":0,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(18,'01a20441-0871-7354-83c5-539bd463f2c7','2026-11-22T17:15:00.593Z','?','register target','{"count":45,"year":2026}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(19,'01a20515-1d9e-7154-b2f8-eeb885615da4','2026-11-22T21:06:39.646Z','?','register idea','{"file":"y.csv","rows":{"changed":0,"new":2,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(20,'01a20515-1e5e-771a-8eee-3ddfb04d91d5','2026-11-22T21:06:39.838Z','?','register activity','{"file":"hd.csv","rows":{"changed":0,"new":1,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(21,'01a20515-1f22-7178-8270-d4d32b4b0f6b','2026-11-22T21:06:40.034Z','?','register plan','{"file":"pa.csv","rows":{"changed":0,"new":1,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(22,'01a20515-1ff6-76ca-951a-a93c6be097fd','2026-11-22T21:06:40.246Z','?','register support','{"file":"ht.csv","rows":{"changed":0,"new":1,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(23,'01a20515-20b5-72be-ba34-2091e3d3998c','2026-11-22T21:06:40.437Z','?','register outlet','{"file":"db.csv","rows":{"changed":0,"new":1,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(24,'01a20515-797d-702a-8005-2f21a5dea6b1','2026-11-22T21:07:03.165Z','?','register inspection','{"date":"2026-10-01"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(25,'01a20515-79dc-7234-94de-e3908c1d23b3','2026-11-22T21:07:03.261Z','?','register document','{"dossier":"2026-1-002","dropped":false,"kind":"award"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(26,'01a20515-7a14-729d-8b42-bf5e2f92a7f2','2026-11-22T21:07:03.317Z','?','certify correct','{"corrects":"2/QĐ-UBND","fields":["stt"]}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(27,'01a20515-7a5d-7024-9cde-279b18ea027c','2026-11-22T21:07:03.390Z','?','certify reissue','{"because":"lost","product":"Mật mẫu"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(28,'01a20515-7a93-72e5-96a3-5212c59391c5','2026-11-22T21:07:03.443Z','?','register subject','{"former":"Hộ mẫu","from":"2026-08-01","subject":"HTX mẫu kế thừa"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(29,'01a20515-7aca-7297-a967-8f873ce9f67f','2026-11-22T21:07:03.498Z','?','expire revoke','{"certificate":1,"date":"2026-10-10","decision":"9/QĐ-UBND","ground":"d"}',NULL,NULL,'0.1.0');
INSERT INTO "entry" VALUES(30,'01a2059e-b733-714b-9960-fc92855409ae','2026-11-22T23:36:57.395Z','mau','undo','{"voids":29}',NULL,29,'0.1.0');
INSERT INTO "entry" VALUES(31,'01a2059e-b779-745a-aa0a-9de11e58ceaa','2026-11-22T23:36:57.466Z','mau','set','{"council":"tinh-2026-1","key":"spread","value":"1.5"}',NULL,NULL,'0.1.0');
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
INSERT INTO "event" VALUES(1,'01a20515-7aca-7297-a967-8f86aae58459',29,1,7,'revoke','d','1/KL','2026-10-02',NULL,NULL,NULL,NULL,NULL,NULL);
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
CREATE TABLE idea (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "idea" VALUES(1,'01a20515-1d9d-7279-9783-937024572edc',19);
INSERT INTO "idea" VALUES(2,'01a20515-1d9d-7279-9783-9371db9e4cc9',19);
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
INSERT INTO "idea_rev" VALUES(1,1,'2026-02-15',19,NULL,2026,0,'Mật ong mẫu',NULL,NULL,NULL,NULL,NULL,NULL,'2026-02-15',NULL,NULL,NULL,NULL,NULL,NULL,8,2);
INSERT INTO "idea_rev" VALUES(2,1,'2026-02-16',19,NULL,2026,1,'Trà mẫu','HTX mẫu','htx',NULL,NULL,NULL,NULL,'2026-02-16',NULL,0,'chưa có nhãn',NULL,NULL,NULL,8,3);
CREATE TABLE inspection (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  product INTEGER REFERENCES product (id),
  outlet  INTEGER REFERENCES outlet (id),
  CHECK ((product IS NULL) <> (outlet IS NULL))
) STRICT;
INSERT INTO "inspection" VALUES(1,'01a20515-797c-7227-81d5-1a7bf03b93d9',24,4,NULL);
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
INSERT INTO "inspection_rev" VALUES(1,1,'2026-10-01',24,NULL,NULL,NULL,NULL,NULL,'improper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE mapped (
  mapping INTEGER NOT NULL REFERENCES mapping (id),
  place   INTEGER NOT NULL CHECK (place > 0),        -- in the order they were told
  heading TEXT NOT NULL CHECK (heading <> ''),
  field   TEXT CHECK (field <> ''),                  -- its machine heading; NULL: the column is left out
  PRIMARY KEY (mapping, place),
  UNIQUE (mapping, heading)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE mark (
  sheet     INTEGER NOT NULL REFERENCES sheet (id),
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10000),
  option    INTEGER CHECK (option > 0),
  PRIMARY KEY (sheet, criterion)
) STRICT, WITHOUT ROWID;
CREATE TABLE member (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  council INTEGER NOT NULL REFERENCES council (id),
  code    TEXT NOT NULL CHECK (code <> '')
) STRICT;
INSERT INTO "member" VALUES(1,'01a20256-7173-7585-b8e9-52e2c5d54ed3',3,1,'TV1');
INSERT INTO "member" VALUES(2,'01a20256-7173-7585-b8e9-52e3808faa2b',3,1,'TV2');
INSERT INTO "member" VALUES(3,'01a20256-7173-7585-b8e9-52e4d814105f',3,1,'TV3');
INSERT INTO "member" VALUES(4,'01a20256-7174-7196-bd9f-d13ea9b03afa',3,1,'TV4');
INSERT INTO "member" VALUES(5,'01a20256-7174-7196-bd9f-d13f9863d9fb',3,1,'TV5');
INSERT INTO "member" VALUES(6,'01a20256-7174-7196-bd9f-d14095427ba5',3,1,'TV6');
INSERT INTO "member" VALUES(7,'01a20256-7174-7196-bd9f-d141e1b8494a',3,1,'TV7');
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
INSERT INTO "member_rev" VALUES(1,1,'0001-01-01',3,NULL,'Thành viên mẫu 1','thành viên mẫu 1','UBND tỉnh Sơn La','chair',NULL,1,1);
INSERT INTO "member_rev" VALUES(2,1,'0001-01-01',3,NULL,'Thành viên mẫu 2','thành viên mẫu 2','Phó Giám đốc Sở NN&MT, Chánh VPĐP NTM tỉnh','vice',NULL,1,1);
INSERT INTO "member_rev" VALUES(3,1,'0001-01-01',3,NULL,'Thành viên mẫu 3','thành viên mẫu 3','Sở Công Thương','member',NULL,1,1);
INSERT INTO "member_rev" VALUES(4,1,'0001-01-01',3,NULL,'Thành viên mẫu 4','thành viên mẫu 4','Sở Y tế','member',NULL,1,1);
INSERT INTO "member_rev" VALUES(5,1,'0001-01-01',3,NULL,'Thành viên mẫu 5','thành viên mẫu 5','Sở Khoa học và Công nghệ','member',NULL,1,1);
INSERT INTO "member_rev" VALUES(6,1,'0001-01-01',3,NULL,'Thành viên mẫu 6','thành viên mẫu 6','Sở Văn hóa, Thể thao và Du lịch','member',NULL,1,1);
INSERT INTO "member_rev" VALUES(7,1,'0001-01-01',3,NULL,'Thành viên mẫu 7','thành viên mẫu 7','Chi cục Trồng trọt và BVTV','member','secretary',1,1);
CREATE TABLE office (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "office" VALUES(1,'01a20256-7149-7012-aa2e-ea59e3bf399f',1);
CREATE TABLE office_join (
  office INTEGER NOT NULL,
  rev    INTEGER NOT NULL,
  unit   INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (office, rev, unit),
  FOREIGN KEY (office, rev) REFERENCES office_rev (office, rev)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "office_rev" VALUES(1,1,'0001-01-01',1,NULL,'VP mẫu',1);
CREATE TABLE outlet (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "outlet" VALUES(1,'01a20515-20b5-72be-ba34-20901e56e700',23);
CREATE TABLE outlet_product (
  outlet  INTEGER NOT NULL,
  rev     INTEGER NOT NULL,
  place   INTEGER NOT NULL CHECK (place > 0),
  name    TEXT NOT NULL CHECK (name <> ''),
  product INTEGER REFERENCES product (id),
  PRIMARY KEY (outlet, rev, place),
  FOREIGN KEY (outlet, rev) REFERENCES outlet_rev (outlet, rev)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "outlet_rev" VALUES(1,1,'2026-03-01',23,NULL,'shop','Điểm bán mẫu',NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-01',NULL,NULL,12,2);
CREATE TABLE plan (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "plan" VALUES(1,'01a20515-1f22-7178-8270-d4d2fa733ea1',21);
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
INSERT INTO "plan_rev" VALUES(1,1,'2026-03-01',21,NULL,2026,'Mật ong mẫu',NULL,NULL,'2026-03-01',NULL,NULL,NULL,NULL,NULL,'máy',NULL,10,2);
CREATE TABLE product (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  subject INTEGER NOT NULL REFERENCES subject (id)
) STRICT;
INSERT INTO "product" VALUES(1,'01a20256-715d-740a-9e59-0f0cbe945673',2,1);
INSERT INTO "product" VALUES(2,'01a20256-715d-740a-9e59-0f0dfae7b9c9',2,2);
INSERT INTO "product" VALUES(3,'01a20256-715d-740a-9e59-0f0ec3c274f7',2,3);
INSERT INTO "product" VALUES(4,'01a20256-bd8c-74e7-a6ef-41b4642091ae',13,4);
INSERT INTO "product" VALUES(5,'01a2039f-7ba0-74f4-bc64-ef9941988189',14,5);
INSERT INTO "product" VALUES(6,'01a2039f-7ba0-74f4-bc64-ef9a9df7fd23',14,6);
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
INSERT INTO "product_rev" VALUES(1,1,'2026-06-02',2,NULL,'Chè mẫu 1','chè mẫu 1','che mau 1',NULL,'26-11',NULL,NULL);
INSERT INTO "product_rev" VALUES(2,1,'2026-06-02',2,NULL,'Chè mẫu 2','chè mẫu 2','che mau 2',NULL,'26-11',NULL,NULL);
INSERT INTO "product_rev" VALUES(3,1,'2026-06-02',2,NULL,'Chè mẫu 3','chè mẫu 3','che mau 3',NULL,'26-11',NULL,NULL);
INSERT INTO "product_rev" VALUES(4,1,'2024-05-05',13,NULL,'Mật mẫu','mật mẫu','mat mau',NULL,NULL,NULL,NULL);
INSERT INTO "product_rev" VALUES(5,1,'2023-12-28',14,NULL,'Cam mẫu','cam mẫu','cam mau',NULL,NULL,NULL,NULL);
INSERT INTO "product_rev" VALUES(6,1,'2020-12-28',14,NULL,'Quýt mẫu','quýt mẫu','quyt mau',NULL,NULL,NULL,NULL);
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
INSERT INTO "rating" VALUES(1,'01a20256-71d5-7071-aa8a-23ad317892e1',1,1,1,7,NULL,1,'2026-08-10','26/2026','filed',49600,7,4,'untested',4,'certify',NULL,NULL);
INSERT INTO "rating" VALUES(2,'01a20256-71d5-7071-aa8a-23ae7daba64f',2,1,1,7,NULL,1,'2026-08-10','26/2026','filed',63900,7,5,'untested',5,'approve-and-send-up',NULL,NULL);
CREATE TABLE rating_policy (
  rating INTEGER NOT NULL REFERENCES rating (id),
  key    TEXT NOT NULL,
  value  TEXT NOT NULL,
  cite   TEXT NOT NULL,
  PRIMARY KEY (rating, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "rating_policy" VALUES(1,'minima','median','Phụ lục II QĐ 26/2026/QĐ-TTg chỉ nêu mức tối thiểu, không nêu cách tổng hợp nhiều phiếu');
INSERT INTO "rating_policy" VALUES(1,'quorum','3/4','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO "rating_policy" VALUES(1,'quorum-chair','yes','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO "rating_policy" VALUES(1,'send-up','minima','điểm e khoản 3 Điều 7 và Phụ lục II QĐ 26/2026/QĐ-TTg');
INSERT INTO "rating_policy" VALUES(1,'spread','10','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO "rating_policy" VALUES(2,'minima','median','Phụ lục II QĐ 26/2026/QĐ-TTg chỉ nêu mức tối thiểu, không nêu cách tổng hợp nhiều phiếu');
INSERT INTO "rating_policy" VALUES(2,'quorum','3/4','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO "rating_policy" VALUES(2,'quorum-chair','yes','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO "rating_policy" VALUES(2,'send-up','minima','điểm e khoản 3 Điều 7 và Phụ lục II QĐ 26/2026/QĐ-TTg');
INSERT INTO "rating_policy" VALUES(2,'spread','10','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
CREATE TABLE rating_sheet (
  rating INTEGER NOT NULL REFERENCES rating (id),
  sheet  INTEGER NOT NULL REFERENCES sheet (id),
  PRIMARY KEY (rating, sheet)
) STRICT, WITHOUT ROWID;
INSERT INTO "rating_sheet" VALUES(1,1);
INSERT INTO "rating_sheet" VALUES(1,2);
INSERT INTO "rating_sheet" VALUES(1,3);
INSERT INTO "rating_sheet" VALUES(1,4);
INSERT INTO "rating_sheet" VALUES(1,5);
INSERT INTO "rating_sheet" VALUES(1,6);
INSERT INTO "rating_sheet" VALUES(1,7);
INSERT INTO "rating_sheet" VALUES(2,8);
INSERT INTO "rating_sheet" VALUES(2,9);
INSERT INTO "rating_sheet" VALUES(2,10);
INSERT INTO "rating_sheet" VALUES(2,11);
INSERT INTO "rating_sheet" VALUES(2,12);
INSERT INTO "rating_sheet" VALUES(2,13);
INSERT INTO "rating_sheet" VALUES(2,14);
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
INSERT INTO "reissue" VALUES(1,'01a20515-7a5d-7024-9cde-279ae55c7946',27,2,'lost','2026-07-01',NULL,NULL);
CREATE TABLE rubric (
  sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  code     TEXT NOT NULL CHECK (code <> ''),                  -- 26-11
  regime   TEXT NOT NULL CHECK (regime IN ('1048/2019', '148/2023', '1489/2025', '26/2026')),
  text     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE rubric_load (
  sha256   TEXT NOT NULL REFERENCES rubric (sha256),
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  cite     TEXT NOT NULL CHECK (cite <> ''),                  -- what the loading rests on
  PRIMARY KEY (sha256, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE same (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  subject INTEGER NOT NULL REFERENCES subject (id),
  other   INTEGER NOT NULL REFERENCES subject (id),
  one     INTEGER NOT NULL CHECK (one IN (0, 1)),
  CHECK (subject <> other)
) STRICT;
INSERT INTO "same" VALUES(1,'01a2039f-b716-71c1-879f-bb14a26f0bd9',15,5,6,1);
CREATE TABLE same_product (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  product INTEGER NOT NULL REFERENCES product (id),
  other   INTEGER NOT NULL REFERENCES product (id),
  CHECK (product <> other)
) STRICT;
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
INSERT INTO "session" VALUES(1,'01a20256-7175-75a2-bc0b-fa86e58e41c3',1,1,1,3,NULL,'2026-08-10','meeting',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "session" VALUES(2,'01a20256-7175-75a2-bc0b-fa87c0bc60cf',1,2,1,3,NULL,'2026-08-24','meeting',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "setting" VALUES('quorum',1,NULL,'0001-01-01',12,'2/3','Quy chế');
INSERT INTO "setting" VALUES('spread',1,1,'0001-01-01',31,'1.5','Quy chế');
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
INSERT INTO "sheet" VALUES(1,'01a20256-7196-7103-b3f9-914a0e3032af',1,1,1,1,4,NULL,7000,NULL,NULL,NULL,NULL,3,2);
INSERT INTO "sheet" VALUES(2,'01a20256-7196-7103-b3f9-914b87fe7c1c',1,2,1,1,4,NULL,7100,NULL,NULL,NULL,NULL,3,2);
INSERT INTO "sheet" VALUES(3,'01a20256-7196-7103-b3f9-914c2f680cd5',1,3,1,1,4,NULL,7200,NULL,NULL,NULL,NULL,3,2);
INSERT INTO "sheet" VALUES(4,'01a20256-7196-7103-b3f9-914de6225dfd',1,4,1,1,4,NULL,7000,NULL,NULL,NULL,NULL,3,2);
INSERT INTO "sheet" VALUES(5,'01a20256-7196-7103-b3f9-914e6e285370',1,5,1,1,4,NULL,7100,NULL,NULL,NULL,NULL,3,2);
INSERT INTO "sheet" VALUES(6,'01a20256-7196-7103-b3f9-914f7a88623b',1,6,1,1,4,NULL,7200,NULL,NULL,NULL,NULL,3,2);
INSERT INTO "sheet" VALUES(7,'01a20256-7196-7103-b3f9-915013de90b7',1,7,1,1,4,NULL,7000,NULL,NULL,NULL,NULL,3,2);
INSERT INTO "sheet" VALUES(8,'01a20256-7196-7103-b3f9-91512222641b',2,1,1,1,4,NULL,9100,NULL,NULL,NULL,NULL,3,3);
INSERT INTO "sheet" VALUES(9,'01a20256-7196-7103-b3f9-91520c5dcb22',2,2,1,1,4,NULL,9100,NULL,NULL,NULL,NULL,3,3);
INSERT INTO "sheet" VALUES(10,'01a20256-7196-7103-b3f9-91534fa2dddc',2,3,1,1,4,NULL,9200,NULL,NULL,NULL,NULL,3,3);
INSERT INTO "sheet" VALUES(11,'01a20256-7196-7103-b3f9-915477e39d43',2,4,1,1,4,NULL,9100,NULL,NULL,NULL,NULL,3,3);
INSERT INTO "sheet" VALUES(12,'01a20256-7196-7103-b3f9-91551b105a32',2,5,1,1,4,NULL,9100,NULL,NULL,NULL,NULL,3,3);
INSERT INTO "sheet" VALUES(13,'01a20256-7196-7103-b3f9-915676af3ceb',2,6,1,1,4,NULL,9200,NULL,NULL,NULL,NULL,3,3);
INSERT INTO "sheet" VALUES(14,'01a20256-7196-7103-b3f9-915711ce1699',2,7,1,1,4,NULL,9100,NULL,NULL,NULL,NULL,3,3);
CREATE TABLE source (
  id     INTEGER PRIMARY KEY,
  uid    TEXT NOT NULL UNIQUE,
  entry  INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  name   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  sheet  TEXT CHECK (sheet <> '')                   -- of a workbook; NULL: a file of text
) STRICT;
INSERT INTO "source" VALUES(1,'01a20256-715d-740a-9e59-0f0f142fdca7',2,'roster.csv','78f2228887ca8fce9c02e99365e6466e7e0334d8a1a204c737f9d012415eaca6',NULL);
INSERT INTO "source" VALUES(2,'01a20256-7172-7735-9ed7-7dd39cc53194',3,'council.csv','05bb5094a44b8a7958ea17ba2fa78df7d253579535ac46ce8526728e4d5b4ff3',NULL);
INSERT INTO "source" VALUES(3,'01a20256-7195-77f2-8c5f-89dca7b77760',4,'diem.csv','7ea7dc0b5072a5d42609e2f66aed62b8067da58deca5a57997333801942a89d1',NULL);
INSERT INTO "source" VALUES(4,'01a20256-bd8c-74e7-a6ef-41b51323dc9e',13,'cert.csv','0387f89333bbbe8690e3a565717f052ba2df9ed600e989770115e504eec24896',NULL);
INSERT INTO "source" VALUES(5,'01a2039f-7ba0-74f4-bc64-ef9b9c17c80f',14,'cu.csv','3b4d362f9b2673fb362197f286d21e32cd41ca9484f715e366b899591e306f82',NULL);
INSERT INTO "source" VALUES(6,'01a20441-0848-75fd-bb32-746034e5aa2b',16,'m.csv','45fb005b97154a5abdef5619fea495497920a975f6ef67b0e9d8daeab6b323a9',NULL);
INSERT INTO "source" VALUES(7,'01a20441-0863-77ec-91c0-9315912fdd17',17,'t1.csv','e26caf098ab4ec7d4ec07a6b530c3ee1adb0173fddce98baedf9d4c91f2991b6',NULL);
INSERT INTO "source" VALUES(8,'01a20515-1d9d-7279-9783-936f0332a810',19,'y.csv','5f8dcf0282fdf880480abb30bf84f998d90753770114e3a846733feebc958aca',NULL);
INSERT INTO "source" VALUES(9,'01a20515-1e5d-7468-b224-35474eeca968',20,'hd.csv','0bb8fabff459ad1f25f52839c430a2926c18333ef007096fbb025fbef728809a',NULL);
INSERT INTO "source" VALUES(10,'01a20515-1f21-7381-8827-368408e906cc',21,'pa.csv','aacce5be15f23bf11a380ef99c10127e79ad1576b1b7266dda34880607429b97',NULL);
INSERT INTO "source" VALUES(11,'01a20515-1ff5-70aa-87e7-8e93b5633bf4',22,'ht.csv','6ef36e121db8d39ac30c0898a33261075d7465ef219bba646c2c817afa3f8d43',NULL);
INSERT INTO "source" VALUES(12,'01a20515-20b4-7306-b291-0abd97b8f3f3',23,'db.csv','f3391c6d4dc82a7dcae827feeba4251fca9a9429681ae10b908a5334b6e5bb2b',NULL);
CREATE TABLE subject (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "subject" VALUES(1,'01a20256-715c-73db-bd64-753f171a744d',2);
INSERT INTO "subject" VALUES(2,'01a20256-715d-740a-9e59-0f0a64429edd',2);
INSERT INTO "subject" VALUES(3,'01a20256-715d-740a-9e59-0f0b0a211f1b',2);
INSERT INTO "subject" VALUES(4,'01a20256-bd8b-7698-b251-b1462d92cd5e',13);
INSERT INTO "subject" VALUES(5,'01a2039f-7ba0-74f4-bc64-ef97f3fa336a',14);
INSERT INTO "subject" VALUES(6,'01a2039f-7ba0-74f4-bc64-ef986d28924f',14);
INSERT INTO "subject" VALUES(7,'01a20515-7a92-71a9-92e8-7af42f69d6d4',28);
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
INSERT INTO "subject_rev" VALUES(1,1,'2026-06-02',2,NULL,'Hợp tác xã mẫu 1','htx mẫu 1','xã mẫu|','hop tac xa mau 1 xa mau','htx',NULL,'xã Mẫu',NULL,'Sơn La',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "subject_rev" VALUES(2,1,'2026-06-02',2,NULL,'Hợp tác xã mẫu 2','htx mẫu 2','xã mẫu|','hop tac xa mau 2 xa mau','htx',NULL,'xã Mẫu',NULL,'Sơn La',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "subject_rev" VALUES(3,1,'2026-06-02',2,NULL,'Hợp tác xã mẫu 3','htx mẫu 3','xã mẫu|','hop tac xa mau 3 xa mau','htx',NULL,'xã Mẫu',NULL,'Sơn La',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "subject_rev" VALUES(4,1,'2024-05-05',13,NULL,'Hộ mẫu','hộ mẫu','','ho mau',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "subject_rev" VALUES(5,1,'2023-12-28',14,NULL,'HTX mẫu 09','htx mẫu 09','','htx mau 09 nguoi mau','htx',NULL,NULL,NULL,NULL,NULL,NULL,'1400000009',NULL,NULL,'Người mẫu',NULL,NULL,NULL,NULL,'Kinh','không',NULL,NULL,NULL);
INSERT INTO "subject_rev" VALUES(6,1,'2020-12-28',14,NULL,'Hợp tác xã mẫu chín','htx mẫu chín','','hop tac xa mau chin','htx',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "subject_rev" VALUES(7,1,'2026-08-01',28,NULL,'HTX mẫu kế thừa','htx mẫu kế thừa','','htx mau ke thua','htx',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "succession" VALUES(1,'01a20515-7a92-71a9-92e8-7af5b6d3ae77',28,7,4,'2026-08-01','1/QĐ',NULL,NULL);
CREATE TABLE support (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "support" VALUES(1,'01a20515-1ff6-76ca-951a-a93b33376ada',22);
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
INSERT INTO "support_rev" VALUES(1,1,'2026-01-01',22,NULL,2026,'Máy',NULL,NULL,NULL,NULL,'nstw',100000000,NULL,NULL,NULL,11,2);
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
INSERT INTO "target" VALUES(1,'01a20256-bd56-760b-83bb-3658847a68bf',10,2026,'','','','','recognised',3,1,40,NULL);
INSERT INTO "target" VALUES(2,'01a20441-0863-77ec-91c0-93160fcf677b',17,2026,'','','','','recognised',3,2,40,'122/KH-UBND');
INSERT INTO "target" VALUES(3,'01a20441-0871-7354-83c5-539a60f0dba6',18,2026,'','','','','recognised',3,3,45,'130/KH-UBND');
CREATE TABLE tie (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  entry       INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  member      INTEGER NOT NULL REFERENCES member (id),
  subject     INTEGER NOT NULL REFERENCES subject (id),
  declared_on TEXT CHECK (date(declared_on) IS declared_on),
  ground      TEXT NOT NULL CHECK (ground <> '')
) STRICT;
INSERT INTO "tie" VALUES(1,'01a20256-71be-764c-8781-0fe8920fd195',6,4,3,NULL,'em ruột');
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
INSERT INTO "unit" VALUES(1,'01a20256-7149-7012-aa2e-ea58593b0080',1,'province','2025','14','tỉnh Sơn La','sơn la',NULL);
INSERT INTO "unit" VALUES(2,'01a20256-bd8d-76bd-9bb8-1f4050cf682d',13,'province','2024','14','tỉnh Sơn La','sơn la',NULL);
INSERT INTO "unit" VALUES(3,'01a2039f-7b9f-7202-8fe4-0ce55aca87ee',14,'province','2024','87','tỉnh Đồng Tháp','đồng tháp',NULL);
CREATE VIEW live AS
  SELECT e.id FROM entry e
  WHERE e.voids IS NULL AND NOT EXISTS (SELECT 1 FROM entry v WHERE v.voids = e.id);
CREATE INDEX unit_by_name ON unit (level, folded);
CREATE INDEX dossier_of_product ON dossier (product);
CREATE INDEX document_of_dossier ON document (dossier);
CREATE INDEX member_of_council ON member (council);
CREATE UNIQUE INDEX appraisal_of_subject ON appraisal (dossier, rev) WHERE council IS NULL;
CREATE INDEX certificate_of_product ON certificate (product);
CREATE INDEX event_of_certificate ON event (certificate);
CREATE TRIGGER entry_is_not_updated BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entry: rows are only added'); END;
CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entry: rows are only added'); END;
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
CREATE TRIGGER entry_is_the_newest BEFORE INSERT ON entry
  WHEN NEW.id <= (SELECT max(id) FROM entry) OR NEW.at < (SELECT max(at) FROM entry)
  BEGIN SELECT RAISE(ABORT, 'entry: time or number goes back'); END;
COMMIT;
