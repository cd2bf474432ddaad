-- A ledger as the program wrote it at schema version 1: 3 dossiers, rated and decided.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO entry VALUES(1,'01a2011e-bd06-7149-94ff-09d1f585e4d2','2026-11-22T02:38:41.415Z','văn thư','init','{"unit":"14@2025"}',NULL,NULL,'0.1.0');
INSERT INTO entry VALUES(2,'01a2011e-bd10-7278-a0e4-050dc2490ff1','2026-11-22T02:38:41.424Z','văn thư','register roster','{"dossiers":{"changed":0,"new":3,"same":0},"file":"r.csv","products":{"changed":0,"new":3,"same":0},"subjects":{"changed":0,"new":3,"same":0}}',NULL,NULL,'0.1.0');
INSERT INTO entry VALUES(3,'01a2011e-bd19-741d-a073-6c6c5f1af01e','2026-11-22T02:38:41.433Z','văn thư','register council','{"files":1}',NULL,NULL,'0.1.0');
INSERT INTO entry VALUES(4,'01a2011e-bd23-7612-b905-b0c370cdc051','2026-11-22T02:38:41.443Z','văn thư','score import','{"council":"tinh-2026","file":"s.csv","sheets":9}',NULL,NULL,'0.1.0');
INSERT INTO entry VALUES(5,'01a2011e-bd2d-7351-b785-c6398b9c41f3','2026-11-22T02:38:41.453Z','văn thư','rate council','{"council":"tinh-2026","rated":3}',NULL,NULL,'0.1.0');
INSERT INTO entry VALUES(6,'01a2011e-bd35-7120-a378-366e4699b5c9','2026-11-22T02:38:41.461Z','văn thư','set','{"key":"spread","value":"12"}',NULL,NULL,'0.1.0');
INSERT INTO entry VALUES(7,'01a2011e-bd44-70e3-81a9-6114661b273b','2026-11-22T02:38:41.476Z','văn thư','certify council','{"approved":0,"certificates":2,"date":"2026-08-20","decision":"100/QĐ-UBND"}',NULL,NULL,'0.1.0');
INSERT INTO entry VALUES(8,'01a2011e-bd4d-7488-83d5-86c9c14ddd5f','2026-11-22T02:38:41.485Z','văn thư','certify council','{"approved":1,"certificates":0,"date":"2026-08-20","decision":"101/QĐ-UBND"}',NULL,NULL,'0.1.0');
CREATE TABLE source (
  id     INTEGER PRIMARY KEY,
  uid    TEXT NOT NULL UNIQUE,
  entry  INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  name   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
INSERT INTO source VALUES(1,'01a2011e-bd10-7278-a0e4-050998ae3ccc',2,'r.csv','92ff6720387051445d9a935fe2e1249637e06a337b6d4e9f0e5be7dfea154c36');
INSERT INTO source VALUES(2,'01a2011e-bd18-7770-967e-50ee4d3b7e4f',3,'c.csv','53b7bec48ce2d19afac808545f251dbe4ee9bdb69a5b61e9d84eacfcd2035c7e');
INSERT INTO source VALUES(3,'01a2011e-bd23-7612-b905-b0b9cf5367e8',4,'s.csv','3d325ce4dbaebfeda32ce773a9dbca8d3608d02167be9fa489451f03004846b6');
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
INSERT INTO unit VALUES(1,'01a2011e-bd06-7149-94ff-09cf809295d3',1,'province','2025','14','tỉnh Sơn La','sơn la',NULL);
CREATE TABLE office (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO office VALUES(1,'01a2011e-bd06-7149-94ff-09d032944124',1);
CREATE TABLE office_rev (
  office     INTEGER NOT NULL REFERENCES office (id),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT,
  name       TEXT NOT NULL CHECK (name <> ''),
  unit       INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (office, rev)
) STRICT, WITHOUT ROWID;
INSERT INTO office_rev VALUES(1,1,'0001-01-01',1,NULL,'Văn phòng Điều phối NTM tỉnh Sơn La',1);
CREATE TABLE office_join (
  office INTEGER NOT NULL,
  rev    INTEGER NOT NULL,
  unit   INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (office, rev, unit),
  FOREIGN KEY (office, rev) REFERENCES office_rev (office, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE subject (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO subject VALUES(1,'01a2011e-bd0f-72e4-aff2-65adf762014f',2);
INSERT INTO subject VALUES(2,'01a2011e-bd0f-72e4-aff2-65ae9dc0f073',2);
INSERT INTO subject VALUES(3,'01a2011e-bd0f-72e4-aff2-65af9d57b691',2);
CREATE TABLE subject_rev (
  subject        INTEGER NOT NULL REFERENCES subject (id),
  rev            INTEGER NOT NULL CHECK (rev > 0),
  valid_from     TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  entry          INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason         TEXT,
  name           TEXT CHECK (name <> ''),           -- NULL: the source names none (chưa rõ)
  name_key       TEXT NOT NULL,                     -- folded; '' when the name is not known
  place_key      TEXT NOT NULL,                     -- folded place as printed
  search         TEXT NOT NULL,                     -- without diacritics
  form           TEXT CHECK (form IN ('htx', 'tht', 'ctcp', 'tnhh', 'dntn', 'trang_trai', 'ho_san_xuat', 'hkd', 'cssx', 'khac')),
  address        TEXT,
  commune        TEXT,                              -- places as printed
  district       TEXT,
  province       TEXT,
  tax_code       TEXT,
  registration   TEXT,
  registered_on  TEXT CHECK (registered_on GLOB '????-??-??'),
  representative TEXT,
  position       TEXT,
  phone          TEXT,
  email          TEXT,
  sex            TEXT,
  ethnicity      TEXT,
  PRIMARY KEY (subject, rev),
  CHECK ((name IS NULL) = (name_key = ''))
) STRICT, WITHOUT ROWID;
INSERT INTO subject_rev VALUES(1,1,'2026-01-01',2,NULL,'HTX mẫu 1','htx mẫu 1','|mai sơn','htx mau 1 mai son','htx',NULL,NULL,'Mai Sơn',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO subject_rev VALUES(2,1,'2026-01-01',2,NULL,'HTX mẫu 2','htx mẫu 2','|mai sơn','htx mau 2 mai son','htx',NULL,NULL,'Mai Sơn',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO subject_rev VALUES(3,1,'2026-01-01',2,NULL,'HTX mẫu 2','htx mẫu 2','|mộc châu','htx mau 2 moc chau','htx',NULL,NULL,'Mộc Châu',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE product (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  subject INTEGER NOT NULL REFERENCES subject (id)
) STRICT;
INSERT INTO product VALUES(1,'01a2011e-bd0f-72e4-aff2-65b0b9928404',2,1);
INSERT INTO product VALUES(2,'01a2011e-bd10-7278-a0e4-0507b5e2c58e',2,2);
INSERT INTO product VALUES(3,'01a2011e-bd10-7278-a0e4-05088246adde',2,3);
CREATE TABLE product_rev (
  product    INTEGER NOT NULL REFERENCES product (id),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT,
  name       TEXT NOT NULL CHECK (name <> ''),
  name_key   TEXT NOT NULL CHECK (name_key <> ''),
  search     TEXT NOT NULL,
  sector     TEXT,                                  -- nhóm, as printed
  set_code   TEXT,                                  -- bộ sản phẩm, e.g. 26-01
  PRIMARY KEY (product, rev)
) STRICT, WITHOUT ROWID;
INSERT INTO product_rev VALUES(1,1,'2026-01-01',2,NULL,'Mật ong mẫu','mật ong mẫu','mat ong mau','Thực phẩm',NULL);
INSERT INTO product_rev VALUES(2,1,'2026-01-01',2,NULL,'Trà mẫu','trà mẫu','tra mau','Đồ uống',NULL);
INSERT INTO product_rev VALUES(3,1,'2026-01-01',2,NULL,'Gạo mẫu','gạo mẫu','gao mau','Thực phẩm',NULL);
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
INSERT INTO dossier VALUES(1,'01a2011e-bd10-7278-a0e4-050aba6553d8',2,1,2026,0,'first',1);
INSERT INTO dossier VALUES(2,'01a2011e-bd10-7278-a0e4-050b071722bb',2,2,2026,0,'first',2);
INSERT INTO dossier VALUES(3,'01a2011e-bd10-7278-a0e4-050c360f5108',2,3,2026,0,'re-evaluation',3);
CREATE TABLE dossier_rev (
  dossier        INTEGER NOT NULL REFERENCES dossier (id),
  rev            INTEGER NOT NULL CHECK (rev > 0),
  valid_from     TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  entry          INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason         TEXT,
  product_code   TEXT,                              -- mã số sản phẩm: never a key
  filed          TEXT CHECK (filed GLOB '????-??-??'),     -- subject -> commune: chooses the regime
  proposed       TEXT CHECK (proposed GLOB '????-??-??'),  -- commune -> province
  received       TEXT CHECK (received GLOB '????-??-??'),  -- by the province
  complete       TEXT CHECK (complete GLOB '????-??-??'),  -- full file
  commune_slip   TEXT,
  commune_slip_on TEXT CHECK (commune_slip_on GLOB '????-??-??'),
  commune_slip_by TEXT,
  province_slip  TEXT,
  province_slip_on TEXT CHECK (province_slip_on GLOB '????-??-??'),
  province_slip_by TEXT,
  note           TEXT,
  source         INTEGER REFERENCES source (id),
  line           INTEGER CHECK (line > 0),
  PRIMARY KEY (dossier, rev)
) STRICT, WITHOUT ROWID;
INSERT INTO dossier_rev VALUES(1,1,'0001-01-01',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,2);
INSERT INTO dossier_rev VALUES(2,1,'0001-01-01',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,3);
INSERT INTO dossier_rev VALUES(3,1,'0001-01-01',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,4);
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
INSERT INTO council VALUES(1,'01a2011e-bd19-741d-a073-6c66b916c583',3,'tinh-2026','province',1,2026,0);
CREATE TABLE member (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  council INTEGER NOT NULL REFERENCES council (id),
  code    TEXT NOT NULL CHECK (code <> '')
) STRICT;
INSERT INTO member VALUES(1,'01a2011e-bd19-741d-a073-6c6710e2ddbc',3,1,'TV1');
INSERT INTO member VALUES(2,'01a2011e-bd19-741d-a073-6c688a9a7ccd',3,1,'TV2');
INSERT INTO member VALUES(3,'01a2011e-bd19-741d-a073-6c6928a725ce',3,1,'TV3');
CREATE TABLE member_rev (
  member       INTEGER NOT NULL REFERENCES member (id),
  rev          INTEGER NOT NULL CHECK (rev > 0),
  valid_from   TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
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
INSERT INTO member_rev VALUES(1,1,'0001-01-01',3,NULL,'Thành viên mẫu 1','thành viên mẫu 1','UBND tỉnh','chair',NULL,1,1);
INSERT INTO member_rev VALUES(2,1,'0001-01-01',3,NULL,'Thành viên mẫu 2','thành viên mẫu 2','Sở Công Thương','member','secretary',1,1);
INSERT INTO member_rev VALUES(3,1,'0001-01-01',3,NULL,'Thành viên mẫu 3','thành viên mẫu 3','Sở Y tế','member',NULL,1,1);
CREATE TABLE session (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  council INTEGER NOT NULL REFERENCES council (id),
  number  INTEGER NOT NULL CHECK (number > 0),
  rev     INTEGER NOT NULL CHECK (rev > 0),
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason  TEXT,
  held_on TEXT NOT NULL CHECK (held_on GLOB '????-??-??'),
  UNIQUE (council, number, rev)
) STRICT;
INSERT INTO session VALUES(1,'01a2011e-bd19-741d-a073-6c6ada18bd45',1,1,1,3,NULL,'2026-06-10');
INSERT INTO session VALUES(2,'01a2011e-bd19-741d-a073-6c6b82a491bb',1,2,1,3,NULL,'2026-08-10');
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
  rubric  TEXT CHECK (length(rubric) = 64),         -- SHA-256, when there are marks
  source  INTEGER REFERENCES source (id),
  line    INTEGER CHECK (line > 0),
  UNIQUE (dossier, member, pass, rev),
  CHECK ((part_a IS NULL) = (part_b IS NULL) AND (part_b IS NULL) = (part_c IS NULL)),
  CHECK (part_a IS NULL OR part_a + part_b + part_c = total)
) STRICT;
INSERT INTO sheet VALUES(1,'01a2011e-bd23-7612-b905-b0ba854f44b4',1,1,1,1,4,NULL,8000,3000,2000,3000,NULL,3,2);
INSERT INTO sheet VALUES(2,'01a2011e-bd23-7612-b905-b0bb023c24b3',1,2,1,1,4,NULL,7900,3000,2000,2900,NULL,3,3);
INSERT INTO sheet VALUES(3,'01a2011e-bd23-7612-b905-b0bc246ae80b',1,3,1,1,4,NULL,8100,3000,2000,3100,NULL,3,4);
INSERT INTO sheet VALUES(4,'01a2011e-bd23-7612-b905-b0bdc52878b9',2,1,1,1,4,NULL,9200,3600,2500,3100,NULL,3,5);
INSERT INTO sheet VALUES(5,'01a2011e-bd23-7612-b905-b0be426a9049',2,2,1,1,4,NULL,9200,3600,2500,3100,NULL,3,6);
INSERT INTO sheet VALUES(6,'01a2011e-bd23-7612-b905-b0bfe33b6fea',2,3,1,1,4,NULL,9200,3600,2500,3100,NULL,3,7);
INSERT INTO sheet VALUES(7,'01a2011e-bd23-7612-b905-b0c0ea9fce43',3,1,1,1,4,NULL,5500,2000,1500,2000,NULL,3,8);
INSERT INTO sheet VALUES(8,'01a2011e-bd23-7612-b905-b0c19a096c9b',3,2,1,1,4,NULL,5500,2000,1500,2000,NULL,3,9);
INSERT INTO sheet VALUES(9,'01a2011e-bd23-7612-b905-b0c282e62ad6',3,3,1,1,4,NULL,5500,2000,1500,2000,NULL,3,10);
CREATE TABLE mark (
  sheet     INTEGER NOT NULL REFERENCES sheet (id),
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10000),
  option    INTEGER CHECK (option > 0),
  PRIMARY KEY (sheet, criterion)
) STRICT, WITHOUT ROWID;
CREATE TABLE rating (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  council INTEGER NOT NULL REFERENCES council (id),
  rev     INTEGER NOT NULL CHECK (rev > 0),
  entry   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  reason  TEXT,
  pass    INTEGER NOT NULL CHECK (pass BETWEEN 1 AND 9),
  held_on TEXT NOT NULL CHECK (held_on GLOB '????-??-??'),   -- the session's day
  regime  TEXT NOT NULL CHECK (regime IN ('1048/2019', '148/2023', '1489/2025', '26/2026')),
  basis   TEXT NOT NULL CHECK (basis IN ('filed', 'session', 'decision', 'year')),
  sum     INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 10000 * count),
  count   INTEGER NOT NULL CHECK (count > 0),
  star    INTEGER NOT NULL CHECK (star BETWEEN 1 AND 5),
  follows TEXT NOT NULL CHECK (follows IN ('certify', 'certify-and-send-up', 'send-up', 'approve-and-send-up', 'refer-down', 'record')),
  rubric  TEXT CHECK (length(rubric) = 64),
  UNIQUE (dossier, council, rev),
  -- QĐ 26/2026 Art 3.3, and the acts before it: bands of the exact mean.
  CHECK (star = CASE WHEN sum >= 9000 * count THEN 5 WHEN sum >= 7000 * count THEN 4
                     WHEN sum >= 5000 * count THEN 3 WHEN sum >= 3000 * count THEN 2 ELSE 1 END)
) STRICT;
INSERT INTO rating VALUES(1,'01a2011e-bd2d-7351-b785-c636d32e3154',1,1,1,5,NULL,1,'2026-06-10','26/2026','session',24000,3,4,'certify',NULL);
INSERT INTO rating VALUES(2,'01a2011e-bd2d-7351-b785-c6378fe23daa',2,1,1,5,NULL,1,'2026-06-10','26/2026','session',27600,3,5,'approve-and-send-up',NULL);
INSERT INTO rating VALUES(3,'01a2011e-bd2d-7351-b785-c6384b964056',3,1,1,5,NULL,1,'2026-06-10','26/2026','session',16500,3,3,'certify',NULL);
CREATE TABLE rating_sheet (
  rating INTEGER NOT NULL REFERENCES rating (id),
  sheet  INTEGER NOT NULL REFERENCES sheet (id),
  PRIMARY KEY (rating, sheet)
) STRICT, WITHOUT ROWID;
INSERT INTO rating_sheet VALUES(1,1);
INSERT INTO rating_sheet VALUES(1,2);
INSERT INTO rating_sheet VALUES(1,3);
INSERT INTO rating_sheet VALUES(2,4);
INSERT INTO rating_sheet VALUES(2,5);
INSERT INTO rating_sheet VALUES(2,6);
INSERT INTO rating_sheet VALUES(3,7);
INSERT INTO rating_sheet VALUES(3,8);
INSERT INTO rating_sheet VALUES(3,9);
CREATE TABLE rating_policy (
  rating INTEGER NOT NULL REFERENCES rating (id),
  key    TEXT NOT NULL,
  value  TEXT NOT NULL,
  cite   TEXT NOT NULL,
  PRIMARY KEY (rating, key)
) STRICT, WITHOUT ROWID;
INSERT INTO rating_policy VALUES(1,'quorum','3/4','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(1,'quorum-chair','yes','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(1,'spread','10','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(2,'quorum','3/4','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(2,'quorum-chair','yes','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(2,'spread','10','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(3,'quorum','3/4','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(3,'quorum-chair','yes','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
INSERT INTO rating_policy VALUES(3,'spread','10','thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh');
CREATE TABLE decision (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL CHECK (kind IN ('recognise', 'approve-result', 'revoke', 'withdraw', 'strike', 'correct')),
  level      TEXT CHECK (level IN ('district', 'province', 'ministry')),
  unit       INTEGER REFERENCES unit (id),
  authority  TEXT,                                  -- as printed
  number     TEXT CHECK (number <> ''),             -- NULL: the source gives none
  number_key TEXT NOT NULL,
  signed_on  TEXT CHECK (signed_on GLOB '????-??-??'),
  CHECK ((number IS NULL) = (number_key = ''))
) STRICT;
INSERT INTO decision VALUES(1,'01a2011e-bd43-748b-95d5-37cd99490978',7,'recognise','province',1,'UBND tỉnh Sơn La','100/QĐ-UBND','100/qd-ubnd','2026-08-20');
INSERT INTO decision VALUES(2,'01a2011e-bd4d-7488-83d5-86c890e925e4',8,'approve-result','province',1,'UBND tỉnh Sơn La','101/QĐ-UBND','101/qd-ubnd','2026-08-20');
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
INSERT INTO decided VALUES(1,1,7,1,'certified',NULL);
INSERT INTO decided VALUES(1,3,7,3,'certified',NULL);
INSERT INTO decided VALUES(2,2,8,2,'approved',NULL);
CREATE TABLE certificate (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  decision   INTEGER NOT NULL REFERENCES decision (id),
  product    INTEGER NOT NULL REFERENCES product (id),
  dossier    INTEGER REFERENCES dossier (id),
  rating     INTEGER REFERENCES rating (id),
  star       INTEGER CHECK (star BETWEEN 3 AND 5),              -- under 3 there is none (Art 4.1a); NULL: the source does not say
  sent_up    INTEGER NOT NULL CHECK (sent_up IN (0, 1)),        -- tiềm năng 5 sao
  kind       TEXT CHECK (kind IN ('first', 'upgrade', 're-evaluation')), -- NULL: not told
  year       INTEGER CHECK (year BETWEEN 2018 AND 2100),        -- programme year, NULL: not told
  round      INTEGER CHECK (round BETWEEN 1 AND 99),
  points     INTEGER CHECK (points BETWEEN 0 AND 10000),        -- as printed, of certificates read in
  stated_end TEXT CHECK (stated_end GLOB '????-??-??'),         -- the end its decision states: Art 12.1
  stated_standing TEXT,                                         -- tình trạng, as printed in the source
  product_code TEXT,
  position   INTEGER CHECK (position > 0),                      -- row of the annex
  note       TEXT,
  source     INTEGER REFERENCES source (id),
  line       INTEGER CHECK (line > 0),
  CHECK ((rating IS NULL) OR (dossier IS NOT NULL))
) STRICT;
INSERT INTO certificate VALUES(1,'01a2011e-bd44-70e3-81a9-6112d96aea33',7,1,1,1,1,4,0,'first',2026,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO certificate VALUES(2,'01a2011e-bd44-70e3-81a9-61132e56a84d',7,1,3,3,3,3,0,'re-evaluation',2026,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL);
CREATE TABLE setting (
  key        TEXT NOT NULL CHECK (key <> ''),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  entry      INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  value      TEXT NOT NULL,
  cite       TEXT NOT NULL CHECK (cite <> ''),
  PRIMARY KEY (key, rev)
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('spread',1,'0001-01-01',6,'12','Quy chế mẫu');
CREATE TABLE target (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  entry    INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  year     INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
  district TEXT NOT NULL,                            -- '' the whole province, else as typed
  district_key TEXT NOT NULL,
  star     INTEGER NOT NULL CHECK (star BETWEEN 3 AND 5),
  rev      INTEGER NOT NULL CHECK (rev > 0),
  count    INTEGER NOT NULL CHECK (count > 0),
  cite     TEXT,
  UNIQUE (year, district_key, star, rev)
) STRICT;
CREATE VIEW live AS
  SELECT e.id FROM entry e
  WHERE e.voids IS NULL AND NOT EXISTS (SELECT 1 FROM entry v WHERE v.voids = e.id);
CREATE INDEX unit_by_name ON unit (level, folded);
CREATE INDEX member_of_council ON member (council);
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
CREATE TRIGGER dossier_is_not_updated BEFORE UPDATE ON dossier BEGIN SELECT RAISE(ABORT, 'dossier: rows are only added'); END;
CREATE TRIGGER dossier_is_not_deleted BEFORE DELETE ON dossier BEGIN SELECT RAISE(ABORT, 'dossier: rows are only added'); END;
CREATE TRIGGER dossier_rev_is_not_updated BEFORE UPDATE ON dossier_rev BEGIN SELECT RAISE(ABORT, 'dossier_rev: rows are only added'); END;
CREATE TRIGGER dossier_rev_is_not_deleted BEFORE DELETE ON dossier_rev BEGIN SELECT RAISE(ABORT, 'dossier_rev: rows are only added'); END;
CREATE TRIGGER council_is_not_updated BEFORE UPDATE ON council BEGIN SELECT RAISE(ABORT, 'council: rows are only added'); END;
CREATE TRIGGER council_is_not_deleted BEFORE DELETE ON council BEGIN SELECT RAISE(ABORT, 'council: rows are only added'); END;
CREATE TRIGGER member_is_not_updated BEFORE UPDATE ON member BEGIN SELECT RAISE(ABORT, 'member: rows are only added'); END;
CREATE TRIGGER member_is_not_deleted BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'member: rows are only added'); END;
CREATE TRIGGER member_rev_is_not_updated BEFORE UPDATE ON member_rev BEGIN SELECT RAISE(ABORT, 'member_rev: rows are only added'); END;
CREATE TRIGGER member_rev_is_not_deleted BEFORE DELETE ON member_rev BEGIN SELECT RAISE(ABORT, 'member_rev: rows are only added'); END;
CREATE TRIGGER session_is_not_updated BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'session: rows are only added'); END;
CREATE TRIGGER session_is_not_deleted BEFORE DELETE ON session BEGIN SELECT RAISE(ABORT, 'session: rows are only added'); END;
CREATE TRIGGER sheet_is_not_updated BEFORE UPDATE ON sheet BEGIN SELECT RAISE(ABORT, 'sheet: rows are only added'); END;
CREATE TRIGGER sheet_is_not_deleted BEFORE DELETE ON sheet BEGIN SELECT RAISE(ABORT, 'sheet: rows are only added'); END;
CREATE TRIGGER mark_is_not_updated BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'mark: rows are only added'); END;
CREATE TRIGGER mark_is_not_deleted BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'mark: rows are only added'); END;
CREATE TRIGGER rating_is_not_updated BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'rating: rows are only added'); END;
CREATE TRIGGER rating_is_not_deleted BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'rating: rows are only added'); END;
CREATE TRIGGER rating_sheet_is_not_updated BEFORE UPDATE ON rating_sheet BEGIN SELECT RAISE(ABORT, 'rating_sheet: rows are only added'); END;
CREATE TRIGGER rating_sheet_is_not_deleted BEFORE DELETE ON rating_sheet BEGIN SELECT RAISE(ABORT, 'rating_sheet: rows are only added'); END;
CREATE TRIGGER rating_policy_is_not_updated BEFORE UPDATE ON rating_policy BEGIN SELECT RAISE(ABORT, 'rating_policy: rows are only added'); END;
CREATE TRIGGER rating_policy_is_not_deleted BEFORE DELETE ON rating_policy BEGIN SELECT RAISE(ABORT, 'rating_policy: rows are only added'); END;
CREATE TRIGGER decision_is_not_updated BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decision: rows are only added'); END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision: rows are only added'); END;
CREATE TRIGGER decided_is_not_updated BEFORE UPDATE ON decided BEGIN SELECT RAISE(ABORT, 'decided: rows are only added'); END;
CREATE TRIGGER decided_is_not_deleted BEFORE DELETE ON decided BEGIN SELECT RAISE(ABORT, 'decided: rows are only added'); END;
CREATE TRIGGER certificate_is_not_updated BEFORE UPDATE ON certificate BEGIN SELECT RAISE(ABORT, 'certificate: rows are only added'); END;
CREATE TRIGGER certificate_is_not_deleted BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'certificate: rows are only added'); END;
CREATE TRIGGER setting_is_not_updated BEFORE UPDATE ON setting BEGIN SELECT RAISE(ABORT, 'setting: rows are only added'); END;
CREATE TRIGGER setting_is_not_deleted BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'setting: rows are only added'); END;
CREATE TRIGGER target_is_not_updated BEFORE UPDATE ON target BEGIN SELECT RAISE(ABORT, 'target: rows are only added'); END;
CREATE TRIGGER target_is_not_deleted BEFORE DELETE ON target BEGIN SELECT RAISE(ABORT, 'target: rows are only added'); END;
CREATE TRIGGER entry_is_the_newest BEFORE INSERT ON entry
  WHEN NEW.id <= (SELECT max(id) FROM entry) OR NEW.at < (SELECT max(at) FROM entry)
  BEGIN SELECT RAISE(ABORT, 'entry: time or number goes back'); END;
COMMIT;
