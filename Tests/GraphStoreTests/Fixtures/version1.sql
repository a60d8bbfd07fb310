CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 articles, entities, claims');
CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    path TEXT NOT NULL,
    url TEXT,
    title TEXT,
    author TEXT,
    publisher TEXT,
    published TEXT,
    publishedBound TEXT,
    script TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
INSERT INTO article VALUES(1,'article:5e80f34f851d699f9f622438','6eac6fd72fa3daa0c56f72bccaacb8cd','5e80f34f851d699f9f6224386b314a1f','a.txt',NULL,NULL,NULL,NULL,NULL,'2025-03-01','Hans','腾讯控股股价上涨5%，市值达到4万亿港元。');
INSERT INTO article VALUES(2,'article:f240e496c1f38e92b7ffbf11','ffbfd12194fa4838d3ee0e5c802a9128','f240e496c1f38e92b7ffbf1108f3fa87','b.txt',NULL,NULL,NULL,NULL,NULL,'2025-03-01','Hant','騰訊與台積電合作，台積電營收年增12%。');
CREATE TABLE repair (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    lower INTEGER NOT NULL,
    upper INTEGER NOT NULL,
    original TEXT,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE warning (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO warning VALUES(1,0,'no publication date; relative times count from 2025-03-01, the latest date in sight (give it with --published)');
INSERT INTO warning VALUES(2,0,'no publication date; relative times count from 2025-03-01, the latest date in sight (give it with --published)');
CREATE TABLE quantity (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    lower INTEGER NOT NULL,
    upper INTEGER NOT NULL,
    text TEXT NOT NULL,
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    unit TEXT NOT NULL,
    per TEXT,
    modifier TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO quantity VALUES(1,0,24,26,'5%','5','5','%',NULL,'exact');
INSERT INTO quantity VALUES(1,1,41,54,'4万亿港元','4000000000000','4000000000000','HKD',NULL,'exact');
INSERT INTO quantity VALUES(2,0,48,51,'12%','12','12','%',NULL,'exact');
CREATE TABLE time (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    lower INTEGER NOT NULL,
    upper INTEGER NOT NULL,
    text TEXT NOT NULL,
    iso TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE entity (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;
INSERT INTO entity VALUES(1,'entity:tencent','Company','腾讯');
INSERT INTO entity VALUES(2,'entity:tsmc','Company','台积电');
CREATE TABLE entityName (
    entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (entity, name)
) STRICT, WITHOUT ROWID;
INSERT INTO entityName VALUES(1,'Tencent');
INSERT INTO entityName VALUES(1,'深圳市腾讯计算机系统有限公司');
INSERT INTO entityName VALUES(1,'腾讯');
INSERT INTO entityName VALUES(1,'腾讯公司');
INSERT INTO entityName VALUES(1,'腾讯控股');
INSERT INTO entityName VALUES(1,'騰訊');
INSERT INTO entityName VALUES(1,'鹅厂');
INSERT INTO entityName VALUES(2,'TSMC');
INSERT INTO entityName VALUES(2,'Taiwan Semiconductor');
INSERT INTO entityName VALUES(2,'台湾积体电路');
INSERT INTO entityName VALUES(2,'台灣積體電路');
INSERT INTO entityName VALUES(2,'台积');
INSERT INTO entityName VALUES(2,'台积电');
INSERT INTO entityName VALUES(2,'台積電');
CREATE TABLE entityIdentifier (
    entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (entity, scheme)
) STRICT, WITHOUT ROWID;
INSERT INTO entityIdentifier VALUES(1,'ticker','HKEX:00700');
INSERT INTO entityIdentifier VALUES(2,'ticker','TWSE:2330 NYSE:TSM');
CREATE TABLE entityKey (
    folded TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    PRIMARY KEY (folded, entity)
) STRICT, WITHOUT ROWID;
INSERT INTO entityKey VALUES('00700',1);
INSERT INTO entityKey VALUES('700',1);
INSERT INTO entityKey VALUES('hkex:00700',1);
INSERT INTO entityKey VALUES('tencent',1);
INSERT INTO entityKey VALUES('深圳市腾讯计算机系统有限公司',1);
INSERT INTO entityKey VALUES('腾讯',1);
INSERT INTO entityKey VALUES('腾讯公司',1);
INSERT INTO entityKey VALUES('腾讯控股',1);
INSERT INTO entityKey VALUES('鹅厂',1);
INSERT INTO entityKey VALUES('2330',2);
INSERT INTO entityKey VALUES('nyse:tsm',2);
INSERT INTO entityKey VALUES('taiwansemiconductor',2);
INSERT INTO entityKey VALUES('tsm',2);
INSERT INTO entityKey VALUES('tsmc',2);
INSERT INTO entityKey VALUES('twse:2330',2);
INSERT INTO entityKey VALUES('台湾积体电路',2);
INSERT INTO entityKey VALUES('台积',2);
INSERT INTO entityKey VALUES('台积电',2);
CREATE TABLE appearance (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO appearance VALUES(1,0,1);
INSERT INTO appearance VALUES(2,0,1);
INSERT INTO appearance VALUES(2,1,2);
CREATE TABLE mention (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity,
    lower INTEGER NOT NULL,
    upper INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO mention VALUES(1,0,1,0,12,'腾讯控股');
INSERT INTO mention VALUES(2,0,1,0,6,'騰訊');
INSERT INTO mention VALUES(2,1,2,9,18,'台積電');
INSERT INTO mention VALUES(2,2,2,27,36,'台積電');
CREATE TABLE claim (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    predicate TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES entity,
    object INTEGER REFERENCES entity,
    speaker INTEGER REFERENCES entity,
    direction TEXT,
    basis TEXT,
    time TEXT,
    modality TEXT NOT NULL,
    role TEXT,
    metricName TEXT,
    contentLower INTEGER,
    contentUpper INTEGER,
    contentText TEXT,
    evidenceLower INTEGER NOT NULL,
    evidenceUpper INTEGER NOT NULL,
    evidenceText TEXT NOT NULL,
    confidence TEXT NOT NULL
) STRICT;
INSERT INTO claim VALUES(1,'claim:04b8a8a4a7ee6534bdb9a477',1,0,'change','price',1,NULL,NULL,'up',NULL,NULL,'asserted',NULL,'股价',NULL,NULL,NULL,0,26,'腾讯控股股价上涨5%','0.9');
INSERT INTO claim VALUES(2,'claim:129bc3d7d107319b77a6980b',1,1,'measurement','marketCap',1,NULL,NULL,NULL,NULL,NULL,'asserted',NULL,'市值',NULL,NULL,NULL,0,57,'腾讯控股股价上涨5%，市值达到4万亿港元。','0.9');
INSERT INTO claim VALUES(3,'claim:a4330ca25b24b505ad03f45d',2,0,'change','revenue',2,NULL,NULL,'up','yoy',NULL,'asserted',NULL,'營收',NULL,NULL,NULL,27,54,'台積電營收年增12%。','0.9');
INSERT INTO claim VALUES(4,'claim:2d96a4301a4e3ce0ba7edaa4',2,1,'relation','partnersWith',1,2,NULL,NULL,NULL,NULL,'asserted',NULL,NULL,NULL,NULL,NULL,0,24,'騰訊與台積電合作','0.75');
CREATE TABLE claimQuantity (
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
    role TEXT NOT NULL,
    lower INTEGER NOT NULL,
    upper INTEGER NOT NULL,
    text TEXT NOT NULL,
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    unit TEXT NOT NULL,
    per TEXT,
    modifier TEXT NOT NULL,
    PRIMARY KEY (claim, role)
) STRICT, WITHOUT ROWID;
INSERT INTO claimQuantity VALUES(1,'value',24,26,'5%','5','5','%',NULL,'exact');
INSERT INTO claimQuantity VALUES(2,'value',41,54,'4万亿港元','4000000000000','4000000000000','HKD',NULL,'exact');
INSERT INTO claimQuantity VALUES(3,'value',48,51,'12%','12','12','%',NULL,'exact');
CREATE TABLE claimTopic (
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
    position INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity,
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entityKeyOfEntity ON entityKey (entity);
CREATE INDEX appearanceOfEntity ON appearance (entity);
CREATE INDEX mentionOfEntity ON mention (entity);
CREATE UNIQUE INDEX claimOfArticle ON claim (article, position);
CREATE INDEX claimOfSubject ON claim (subject);
CREATE INDEX claimOfObject ON claim (object);
CREATE INDEX claimOfSpeaker ON claim (speaker);
CREATE INDEX claimTopicOfEntity ON claimTopic (entity);
