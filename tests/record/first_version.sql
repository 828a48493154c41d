-- A small day in a record of the first version (revision 0001), as a city may still have one.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE ballot (
	id VARCHAR NOT NULL, 
	session_id VARCHAR NOT NULL, 
	round_id VARCHAR, 
	number INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	method VARCHAR NOT NULL, 
	basis VARCHAR NOT NULL, 
	most INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	replaces_id VARCHAR, 
	reason VARCHAR NOT NULL, 
	opened_at VARCHAR, 
	closed_at VARCHAR, 
	CONSTRAINT pk_ballot PRIMARY KEY (id), 
	CONSTRAINT fk_ballot_replaces_id_ballot FOREIGN KEY(replaces_id) REFERENCES ballot (id), 
	CONSTRAINT fk_ballot_round_id_round FOREIGN KEY(round_id) REFERENCES round (id), 
	CONSTRAINT fk_ballot_session_id_session FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT uq_ballot_session_id UNIQUE (session_id, number)
);
INSERT INTO "ballot" VALUES('01a093d4-5000-7e01-9c2b-f0fe282b9280','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',NULL,1,'무엇이 먼저인가','','single','valid',1,'corrected',NULL,'2번 테이블을 잘못 셌습니다.','2026-09-12T04:18:00.000Z','2026-09-12T04:21:00.000Z');
INSERT INTO "ballot" VALUES('01a093d8-e3e0-777b-b962-1ba19dc861db','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',NULL,2,'무엇이 먼저인가','','single','valid',1,'closed','01a093d4-5000-7e01-9c2b-f0fe282b9280','','2026-09-12T04:22:00.000Z','2026-09-12T04:24:00.000Z');
CREATE TABLE draft (
	"key" VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	saved_at VARCHAR NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY ("key")
);
CREATE TABLE filing (
	theme_id VARCHAR NOT NULL, 
	note_id VARCHAR NOT NULL, 
	CONSTRAINT pk_filing PRIMARY KEY (theme_id, note_id), 
	CONSTRAINT fk_filing_note_id_note FOREIGN KEY(note_id) REFERENCES note (id), 
	CONSTRAINT fk_filing_theme_id_theme FOREIGN KEY(theme_id) REFERENCES theme (id)
);
INSERT INTO "filing" VALUES('01a093d1-90e0-7421-a829-44385c8507d7','01a093cc-fd00-7f64-a0d8-a5b4dff05a81');
INSERT INTO "filing" VALUES('01a093d1-90e0-7421-a829-44385c8507d7','01a093cd-e760-7c27-b07a-e334243e65be');
CREATE TABLE hall_table (
	id VARCHAR NOT NULL, 
	session_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	seats INTEGER NOT NULL, 
	zone VARCHAR NOT NULL, 
	features JSON NOT NULL, 
	facilitator VARCHAR NOT NULL, 
	note_taker VARCHAR NOT NULL, 
	CONSTRAINT pk_hall_table PRIMARY KEY (id), 
	CONSTRAINT fk_hall_table_session_id_session FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT uq_hall_table_session_id UNIQUE (session_id, number)
);
INSERT INTO "hall_table" VALUES('01a093c5-aa00-746f-8ec2-a3d81173e578','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',1,4,'','["ramp"]','진행자1','');
INSERT INTO "hall_table" VALUES('01a093c5-aa00-7bcc-8ea6-96762e61e9c9','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',2,4,'','["ramp"]','진행자2','');
INSERT INTO "hall_table" VALUES('01a093c5-aa00-7d99-bf35-8c2e0718e47c','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',3,4,'','["ramp"]','진행자3','');
CREATE TABLE journal (
	seq INTEGER NOT NULL, 
	station_id VARCHAR NOT NULL, 
	station_seq INTEGER NOT NULL, 
	time VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	payload VARCHAR NOT NULL, 
	personal_hash VARCHAR, 
	previous VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_journal PRIMARY KEY (seq), 
	CONSTRAINT uq_journal_station_id UNIQUE (station_id, station_seq)
);
INSERT INTO "journal" VALUES(1,'01a093c5-aa00-75b1-a522-4a58b791f1d8',1,'2026-09-12T04:01:00.000Z','organizer','CreateProgramme','{"body":"서울특별시","id":"01a093c5-aa00-703e-a1cd-c4bb86c32710","title":"서울 복지 기준"}',NULL,'0000000000000000000000000000000000000000000000000000000000000000','d3139260033c64e1e5ef8fb5a5a7974cbaa9cd8db7379e79307110ada531b3c7');
INSERT INTO "journal" VALUES(2,'01a093c5-aa00-75b1-a522-4a58b791f1d8',2,'2026-09-12T04:01:00.000Z','organizer','CreateSession','{"date":"2026-09-12","ends_at":"","id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","kind":"roundtable","language":"ko","observers":"","organizer":"","programme_id":"01a093c5-aa00-703e-a1cd-c4bb86c32710","purpose":"","starts_at":"","title":"시민 원탁회의","venue":""}',NULL,'d3139260033c64e1e5ef8fb5a5a7974cbaa9cd8db7379e79307110ada531b3c7','bd9428ccec1176ac0382b60e8116168656c5fa24607a656b5cf5c5ec002b168d');
INSERT INTO "journal" VALUES(3,'01a093c5-aa00-75b1-a522-4a58b791f1d8',3,'2026-09-12T04:02:00.000Z','organizer','AddRound','{"break_after":10,"guidance":"","id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","minutes":30,"number":1,"question":"","session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","title":"라운드 1"}',NULL,'bd9428ccec1176ac0382b60e8116168656c5fa24607a656b5cf5c5ec002b168d','6bbbc8ff6d32558cc33b87c6ba9078839cc97a3c99207ee7a45a71a99c2f8e73');
INSERT INTO "journal" VALUES(4,'01a093c5-aa00-75b1-a522-4a58b791f1d8',4,'2026-09-12T04:02:00.000Z','organizer','AddRound','{"break_after":10,"guidance":"","id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","minutes":30,"number":2,"question":"","session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","title":"라운드 2"}',NULL,'6bbbc8ff6d32558cc33b87c6ba9078839cc97a3c99207ee7a45a71a99c2f8e73','c751939d84f92a6315358a51c97d4d26fe01f7e417ecb0a5d5f3e44cb92080e3');
INSERT INTO "journal" VALUES(5,'01a093c5-aa00-75b1-a522-4a58b791f1d8',5,'2026-09-12T04:02:00.000Z','organizer','AddTable','{"features":["ramp"],"id":"01a093c5-aa00-746f-8ec2-a3d81173e578","number":1,"seats":4,"session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","zone":""}','c9946cce0dab7023fbf6edf6d1012128bb53ef1463337bdbcb9594033a3ada74','c751939d84f92a6315358a51c97d4d26fe01f7e417ecb0a5d5f3e44cb92080e3','6f135e29c45ad074e894ddb74f72f2730ba748cd5d61fc2a75c818f3407ece51');
INSERT INTO "journal" VALUES(6,'01a093c5-aa00-75b1-a522-4a58b791f1d8',6,'2026-09-12T04:02:00.000Z','organizer','AddTable','{"features":["ramp"],"id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9","number":2,"seats":4,"session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","zone":""}','84fa1177e4b80c1f2c8bf104dc5d169da1f05af4784f2597cf8947fc80d2fc8a','6f135e29c45ad074e894ddb74f72f2730ba748cd5d61fc2a75c818f3407ece51','13d7a9115b2bf80edf8096728c386453b44da79aca86df5b3cbe481930e0bb42');
INSERT INTO "journal" VALUES(7,'01a093c5-aa00-75b1-a522-4a58b791f1d8',7,'2026-09-12T04:02:00.000Z','organizer','AddTable','{"features":["ramp"],"id":"01a093c5-aa00-7d99-bf35-8c2e0718e47c","number":3,"seats":4,"session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","zone":""}','2722e8bea5b1d1ac7e288186d0998817960ed4fabfaadf3a5e93d7f8adc47b7e','13d7a9115b2bf80edf8096728c386453b44da79aca86df5b3cbe481930e0bb42','0eaea4a0b73b1e9c6da533ddfd86e255e2cbf4388b3a0400edd5aff992d32c57');
INSERT INTO "journal" VALUES(8,'01a093c5-aa00-75b1-a522-4a58b791f1d8',8,'2026-09-12T04:03:00.000Z','organizer','ImportParticipants','{"people":[{"id":"01a093c5-aa00-75c9-a4c3-597164c48a00","number":1,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-781a-a2b2-2de504722e44","number":2,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-7ed8-b6b8-357e44cd903a","number":3,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-71d4-9597-a242fdf12b1a","number":4,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-79f3-83e6-93114351d407","number":5,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-73e6-b605-b99e830648a6","number":6,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-7e02-9a8a-3f415b026cf0","number":7,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-798a-98e1-cf999661bdaf","number":8,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-7f0e-b337-420c13f80f6c","number":9,"state":"expected","walk_in":false},{"id":"01a093c5-aa00-7079-91b9-87376f071287","number":10,"state":"expected","walk_in":false}],"session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","source":"list.csv"}','9868efe08939a42ba1d29e99d1e809026cf182e178252e452c3b809e3113d793','0eaea4a0b73b1e9c6da533ddfd86e255e2cbf4388b3a0400edd5aff992d32c57','bf73f1f9107b4bd96df2b5fa74b0b53e15f6a761aa0fbc8727b18071f5ed8280');
INSERT INTO "journal" VALUES(9,'01a093c5-aa00-75b1-a522-4a58b791f1d8',9,'2026-09-12T04:04:00.000Z','organizer','AssignSeats','{"places":[{"participant_id":"01a093c5-aa00-75c9-a4c3-597164c48a00","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"},{"participant_id":"01a093c5-aa00-781a-a2b2-2de504722e44","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9"},{"participant_id":"01a093c5-aa00-7ed8-b6b8-357e44cd903a","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-7d99-bf35-8c2e0718e47c"},{"participant_id":"01a093c5-aa00-71d4-9597-a242fdf12b1a","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"},{"participant_id":"01a093c5-aa00-79f3-83e6-93114351d407","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9"},{"participant_id":"01a093c5-aa00-73e6-b605-b99e830648a6","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-7d99-bf35-8c2e0718e47c"},{"participant_id":"01a093c5-aa00-7e02-9a8a-3f415b026cf0","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"},{"participant_id":"01a093c5-aa00-798a-98e1-cf999661bdaf","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9"},{"participant_id":"01a093c5-aa00-7f0e-b337-420c13f80f6c","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-7d99-bf35-8c2e0718e47c"},{"participant_id":"01a093c5-aa00-7079-91b9-87376f071287","pinned":false,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"}],"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5"}',NULL,'bf73f1f9107b4bd96df2b5fa74b0b53e15f6a761aa0fbc8727b18071f5ed8280','1e2451fd2d10be17288dccc3172886cd6573dd37a16e1d2bad7cfd2cae97bf93');
INSERT INTO "journal" VALUES(10,'01a093c5-aa00-75b1-a522-4a58b791f1d8',10,'2026-09-12T04:05:00.000Z','organizer','AssignSeats','{"places":[{"participant_id":"01a093c5-aa00-75c9-a4c3-597164c48a00","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"},{"participant_id":"01a093c5-aa00-781a-a2b2-2de504722e44","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9"},{"participant_id":"01a093c5-aa00-7ed8-b6b8-357e44cd903a","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-7d99-bf35-8c2e0718e47c"},{"participant_id":"01a093c5-aa00-71d4-9597-a242fdf12b1a","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9"},{"participant_id":"01a093c5-aa00-79f3-83e6-93114351d407","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-7d99-bf35-8c2e0718e47c"},{"participant_id":"01a093c5-aa00-73e6-b605-b99e830648a6","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"},{"participant_id":"01a093c5-aa00-7e02-9a8a-3f415b026cf0","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-7d99-bf35-8c2e0718e47c"},{"participant_id":"01a093c5-aa00-798a-98e1-cf999661bdaf","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"},{"participant_id":"01a093c5-aa00-7f0e-b337-420c13f80f6c","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9"},{"participant_id":"01a093c5-aa00-7079-91b9-87376f071287","pinned":false,"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b","table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578"}],"round_id":"01a093c5-aa00-7d82-8a63-86d2c96e819b"}',NULL,'1e2451fd2d10be17288dccc3172886cd6573dd37a16e1d2bad7cfd2cae97bf93','05c02c670190f3dfe3f958b72d7c53091b5588ee6b980aa93cc92b92efaaf608');
INSERT INTO "journal" VALUES(11,'01a093c5-aa00-75b1-a522-4a58b791f1d8',11,'2026-09-12T04:06:00.000Z','organizer','MarkParticipants','{"ids":["01a093c5-aa00-75c9-a4c3-597164c48a00","01a093c5-aa00-781a-a2b2-2de504722e44","01a093c5-aa00-7ed8-b6b8-357e44cd903a","01a093c5-aa00-71d4-9597-a242fdf12b1a","01a093c5-aa00-79f3-83e6-93114351d407","01a093c5-aa00-73e6-b605-b99e830648a6","01a093c5-aa00-7e02-9a8a-3f415b026cf0","01a093c5-aa00-798a-98e1-cf999661bdaf","01a093c5-aa00-7f0e-b337-420c13f80f6c"],"state":"arrived"}',NULL,'05c02c670190f3dfe3f958b72d7c53091b5588ee6b980aa93cc92b92efaaf608','ae64b24630ed7c3b08bbe68fc5e24a553fceedc1c06497d758fbd456b17b184b');
INSERT INTO "journal" VALUES(12,'01a093c5-aa00-75b1-a522-4a58b791f1d8',12,'2026-09-12T04:07:00.000Z','organizer','EditParticipant','{"id":"01a093c5-aa00-71d4-9597-a242fdf12b1a"}','5bd138cfb45ba834d7d557b4adb887cabcde1ace982bb688be4d6c9793950b33','ae64b24630ed7c3b08bbe68fc5e24a553fceedc1c06497d758fbd456b17b184b','07d629eb565331ec708274034551e45b20e11d648ac6232a343d32624e68f564');
INSERT INTO "journal" VALUES(13,'01a093c5-aa00-75b1-a522-4a58b791f1d8',13,'2026-09-12T04:08:00.000Z','organizer','OpenRound','{"id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","minutes":null}',NULL,'07d629eb565331ec708274034551e45b20e11d648ac6232a343d32624e68f564','ce826b985404446be8d1e8d2cb8e30e370d6f38983d7ee3b5c7fab4d38bbe3ce');
INSERT INTO "journal" VALUES(14,'01a093c5-aa00-75b1-a522-4a58b791f1d8',14,'2026-09-12T04:09:00.000Z','organizer','AddNote','{"id":"01a093cc-fd00-7f64-a0d8-a5b4dff05a81","kind":"idea","number":1,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","support":0,"table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578","text":"혼자 사는 어르신께 안부 전화를 드리면 좋겠습니다."}',NULL,'ce826b985404446be8d1e8d2cb8e30e370d6f38983d7ee3b5c7fab4d38bbe3ce','9596e4af0c50da0a95dc1f85b358c5abb41b17b80cc83f3c16f9bffb7a98aa5b');
INSERT INTO "journal" VALUES(15,'01a093c5-aa00-75b1-a522-4a58b791f1d8',15,'2026-09-12T04:10:00.000Z','organizer','AddNote','{"id":"01a093cd-e760-7c27-b07a-e334243e65be","kind":"reason","number":2,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","support":0,"table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578","text":"동네 돌봄 쉼터가 가까이 있어야 합니다."}',NULL,'9596e4af0c50da0a95dc1f85b358c5abb41b17b80cc83f3c16f9bffb7a98aa5b','f8c99bce3dc54a439842b94a170f201c6f671318ba89bbabf02aef3e402ef72a');
INSERT INTO "journal" VALUES(16,'01a093c5-aa00-75b1-a522-4a58b791f1d8',16,'2026-09-12T04:11:00.000Z','organizer','AddNote','{"id":"01a093ce-d1c0-7836-8a2c-d1d3fb5d7e8c","kind":"concern","number":1,"round_id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5","support":0,"table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9","text":"세금이 얼마나 드는지 걱정입니다."}',NULL,'f8c99bce3dc54a439842b94a170f201c6f671318ba89bbabf02aef3e402ef72a','dec2e8ff25545147bf1df6fe990022a14307cc3ce95260a938ffc02177cd4a6b');
INSERT INTO "journal" VALUES(17,'01a093c5-aa00-75b1-a522-4a58b791f1d8',17,'2026-09-12T04:12:00.000Z','organizer','ReviseNote','{"base_revision":1,"id":"01a093cd-e760-7c27-b07a-e334243e65be","kind":"reason","support":3,"text":"돌봄 쉼터가 걸어갈 곳에 있어야 합니다."}',NULL,'dec2e8ff25545147bf1df6fe990022a14307cc3ce95260a938ffc02177cd4a6b','c849d2586627806f99e9729a2034fe59334501dcba0203442df51ac9bf35364c');
INSERT INTO "journal" VALUES(18,'01a093c5-aa00-75b1-a522-4a58b791f1d8',18,'2026-09-12T04:13:00.000Z','organizer','RetractNote','{"id":"01a093ce-d1c0-7836-8a2c-d1d3fb5d7e8c"}',NULL,'c849d2586627806f99e9729a2034fe59334501dcba0203442df51ac9bf35364c','0c148a08c479b33186f203e585a005f60b5b307260b6063554a6bfc8c8c8057a');
INSERT INTO "journal" VALUES(19,'01a093c5-aa00-75b1-a522-4a58b791f1d8',19,'2026-09-12T04:14:00.000Z','organizer','AddTheme','{"colour":0,"id":"01a093d1-90e0-7421-a829-44385c8507d7","round_id":null,"session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","summary":"","title":"가까운 돌봄"}',NULL,'0c148a08c479b33186f203e585a005f60b5b307260b6063554a6bfc8c8c8057a','8d50e7b60be4f16d11bbbf588edf1e03214264caf72dfc80fb4bbbbc1bd4f205');
INSERT INTO "journal" VALUES(20,'01a093c5-aa00-75b1-a522-4a58b791f1d8',20,'2026-09-12T04:14:00.000Z','organizer','FileNote','{"note_ids":["01a093cc-fd00-7f64-a0d8-a5b4dff05a81","01a093cd-e760-7c27-b07a-e334243e65be"],"theme_id":"01a093d1-90e0-7421-a829-44385c8507d7"}',NULL,'8d50e7b60be4f16d11bbbf588edf1e03214264caf72dfc80fb4bbbbc1bd4f205','e609a7c628921bc740bfe282697066192542d6a65f37a87b31a0e44f37a0b877');
INSERT INTO "journal" VALUES(21,'01a093c5-aa00-75b1-a522-4a58b791f1d8',21,'2026-09-12T04:15:00.000Z','organizer','PickQuote','{"note_id":"01a093cc-fd00-7f64-a0d8-a5b4dff05a81","position":1,"theme_id":"01a093d1-90e0-7421-a829-44385c8507d7"}',NULL,'e609a7c628921bc740bfe282697066192542d6a65f37a87b31a0e44f37a0b877','790dee55a84dc18b5366851aa3d9cc11d707d7b6c91b18b0ac217b14cbe0ca48');
INSERT INTO "journal" VALUES(22,'01a093c5-aa00-75b1-a522-4a58b791f1d8',22,'2026-09-12T04:16:00.000Z','organizer','CloseRound','{"id":"01a093c5-aa00-78c7-8107-e66cb0e4f4d5"}',NULL,'790dee55a84dc18b5366851aa3d9cc11d707d7b6c91b18b0ac217b14cbe0ca48','7501cd30b655669276ab9c7a33cbff0350c81c503f18da937b50c7b99afa0a5e');
INSERT INTO "journal" VALUES(23,'01a093c5-aa00-75b1-a522-4a58b791f1d8',23,'2026-09-12T04:17:00.000Z','organizer','PrepareBallot','{"basis":"valid","id":"01a093d4-5000-7e01-9c2b-f0fe282b9280","method":"single","most":1,"number":1,"options":[{"id":"01a093d4-5000-7790-983a-fb5f69fb2603","text":"안부 전화","theme_id":null},{"id":"01a093d4-5000-7d01-81c5-31811333248a","text":"돌봄 쉼터","theme_id":null}],"question":"","round_id":null,"session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","title":"무엇이 먼저인가"}',NULL,'7501cd30b655669276ab9c7a33cbff0350c81c503f18da937b50c7b99afa0a5e','a120ccf430604e72be4b96ddce4cd17179281822e066b68585e572f73162e822');
INSERT INTO "journal" VALUES(24,'01a093c5-aa00-75b1-a522-4a58b791f1d8',24,'2026-09-12T04:18:00.000Z','organizer','OpenBallot','{"id":"01a093d4-5000-7e01-9c2b-f0fe282b9280"}',NULL,'a120ccf430604e72be4b96ddce4cd17179281822e066b68585e572f73162e822','3dd2a17e2eea1124dc043ce88e32bdbe6108f1353ac1742c8821850b576f3ed1');
INSERT INTO "journal" VALUES(25,'01a093c5-aa00-75b1-a522-4a58b791f1d8',25,'2026-09-12T04:19:00.000Z','organizer','EnterTableVote','{"abstain":0,"ballot_id":"01a093d4-5000-7e01-9c2b-f0fe282b9280","confirmed":false,"counts":{"01a093d4-5000-7790-983a-fb5f69fb2603":3,"01a093d4-5000-7d01-81c5-31811333248a":1},"invalid":0,"table_id":"01a093c5-aa00-746f-8ec2-a3d81173e578","voters":0}',NULL,'3dd2a17e2eea1124dc043ce88e32bdbe6108f1353ac1742c8821850b576f3ed1','76fa32ef407abe06d75e1b100c26ee2e8a9106203d5bd06dff1df1140bc05e01');
INSERT INTO "journal" VALUES(26,'01a093c5-aa00-75b1-a522-4a58b791f1d8',26,'2026-09-12T04:20:00.000Z','organizer','EnterTableVote','{"abstain":1,"ballot_id":"01a093d4-5000-7e01-9c2b-f0fe282b9280","confirmed":false,"counts":{"01a093d4-5000-7d01-81c5-31811333248a":2},"invalid":0,"table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9","voters":0}',NULL,'76fa32ef407abe06d75e1b100c26ee2e8a9106203d5bd06dff1df1140bc05e01','4947accac149037928863f962a261dfa1c43a16dc4d054e7ed188b60027cb99f');
INSERT INTO "journal" VALUES(27,'01a093c5-aa00-75b1-a522-4a58b791f1d8',27,'2026-09-12T04:21:00.000Z','organizer','CloseBallot','{"id":"01a093d4-5000-7e01-9c2b-f0fe282b9280"}',NULL,'4947accac149037928863f962a261dfa1c43a16dc4d054e7ed188b60027cb99f','0751aa53ce4ae0f9a07709640462cca863622094726f69dbbdf00936b06697fe');
INSERT INTO "journal" VALUES(28,'01a093c5-aa00-75b1-a522-4a58b791f1d8',28,'2026-09-12T04:22:00.000Z','organizer','CorrectBallot','{"id":"01a093d4-5000-7e01-9c2b-f0fe282b9280","new_id":"01a093d8-e3e0-777b-b962-1ba19dc861db","number":2,"option_ids":[["01a093d4-5000-7790-983a-fb5f69fb2603","01a093d8-e3e0-795d-8bd2-37b363f4dce2"],["01a093d4-5000-7d01-81c5-31811333248a","01a093d8-e3e0-77dc-bef0-b7a191bd3383"]],"reason":"2번 테이블을 잘못 셌습니다."}',NULL,'0751aa53ce4ae0f9a07709640462cca863622094726f69dbbdf00936b06697fe','aed7d540baad311b6f1e022c43a78bbb67d15403657cbf280c28a594f0ca5916');
INSERT INTO "journal" VALUES(29,'01a093c5-aa00-75b1-a522-4a58b791f1d8',29,'2026-09-12T04:23:00.000Z','organizer','EnterTableVote','{"abstain":0,"ballot_id":"01a093d8-e3e0-777b-b962-1ba19dc861db","confirmed":false,"counts":{"01a093d8-e3e0-77dc-bef0-b7a191bd3383":3},"invalid":0,"table_id":"01a093c5-aa00-7bcc-8ea6-96762e61e9c9","voters":0}',NULL,'aed7d540baad311b6f1e022c43a78bbb67d15403657cbf280c28a594f0ca5916','9939bf049ae2e12db8b1613e2b9a93f38ed553781da3676c7a4304f3832bce13');
INSERT INTO "journal" VALUES(30,'01a093c5-aa00-75b1-a522-4a58b791f1d8',30,'2026-09-12T04:24:00.000Z','organizer','CloseBallot','{"id":"01a093d8-e3e0-777b-b962-1ba19dc861db"}',NULL,'9939bf049ae2e12db8b1613e2b9a93f38ed553781da3676c7a4304f3832bce13','e0cda7a677f4db18e3f11064236ac1b3b06b8df6644da3bc2f3a4b4eea42abc6');
INSERT INTO "journal" VALUES(31,'01a093c5-aa00-75b1-a522-4a58b791f1d8',31,'2026-09-12T04:25:00.000Z','organizer','AddRecommendation','{"id":"01a093db-a300-7a79-ab91-963ced8d2833","position":1,"responsible":"복지정책실","session_id":"01a093c5-aa00-7c34-8c41-89eb2f1ed47e","text":"구마다 돌봄 쉼터를 한 곳 이상 둡니다.","theme_id":"01a093d1-90e0-7421-a829-44385c8507d7"}',NULL,'e0cda7a677f4db18e3f11064236ac1b3b06b8df6644da3bc2f3a4b4eea42abc6','b49665303908dd3e9ea5a2394f6c1eff836a82adb544b08be07d1e51c2840bda');
CREATE TABLE journal_personal (
	seq INTEGER NOT NULL, 
	salt VARCHAR NOT NULL, 
	payload VARCHAR NOT NULL, 
	CONSTRAINT pk_journal_personal PRIMARY KEY (seq), 
	CONSTRAINT fk_journal_personal_seq_journal FOREIGN KEY(seq) REFERENCES journal (seq)
);
INSERT INTO "journal_personal" VALUES(5,'75598005bac48a6a9e826bd6f0a890ea','{"facilitator":"진행자1","note_taker":""}');
INSERT INTO "journal_personal" VALUES(6,'47ca738eb48c14ec53676da43f9e9919','{"facilitator":"진행자2","note_taker":""}');
INSERT INTO "journal_personal" VALUES(7,'878d972f9a451da1305317feed6740b9','{"facilitator":"진행자3","note_taker":""}');
INSERT INTO "journal_personal" VALUES(8,'bd7425dcb03de04bf0a4f21e0adc3ebe','{"people":[{"attributes":{"district":"관악구"},"contact":"010-2222-3300","key":"key-0","name":"김민준"},{"attributes":{"district":"관악구"},"contact":"010-2222-3301","key":"key-1","name":"이서연"},{"attributes":{"district":"관악구"},"contact":"010-2222-3302","key":"key-2","name":"박도윤"},{"attributes":{"district":"관악구"},"contact":"010-2222-3303","key":"key-3","name":"최하은"},{"attributes":{"district":"관악구"},"contact":"010-2222-3304","key":"key-4","name":"정시우"},{"attributes":{"district":"관악구"},"contact":"010-2222-3305","key":"key-5","name":"강지유"},{"attributes":{"district":"관악구"},"contact":"010-2222-3306","key":"key-6","name":"조예준"},{"attributes":{"district":"관악구"},"contact":"010-2222-3307","key":"key-7","name":"윤서아"},{"attributes":{"district":"관악구"},"contact":"010-2222-3308","key":"key-8","name":"남궁 민수"},{"attributes":{"district":"관악구"},"contact":"010-2222-3309","key":"key-9","name":"한지호"}]}');
INSERT INTO "journal_personal" VALUES(12,'4a2599abf5fd99301d8fa94d13abbe48','{"attributes":null,"contact":"choi@example.org","name":"최하은"}');
CREATE TABLE note (
	id VARCHAR NOT NULL, 
	round_id VARCHAR NOT NULL, 
	table_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	support INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	retracted BOOLEAN NOT NULL, 
	written_at VARCHAR NOT NULL, 
	revised_at VARCHAR NOT NULL, 
	station_id VARCHAR NOT NULL, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_round_id_round FOREIGN KEY(round_id) REFERENCES round (id), 
	CONSTRAINT fk_note_table_id_hall_table FOREIGN KEY(table_id) REFERENCES hall_table (id), 
	CONSTRAINT uq_note_round_id UNIQUE (round_id, table_id, number)
);
INSERT INTO "note" VALUES('01a093cc-fd00-7f64-a0d8-a5b4dff05a81','01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-746f-8ec2-a3d81173e578',1,'idea','혼자 사는 어르신께 안부 전화를 드리면 좋겠습니다.',0,1,0,'2026-09-12T04:09:00.000Z','2026-09-12T04:09:00.000Z','01a093c5-aa00-75b1-a522-4a58b791f1d8');
INSERT INTO "note" VALUES('01a093cd-e760-7c27-b07a-e334243e65be','01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-746f-8ec2-a3d81173e578',2,'reason','돌봄 쉼터가 걸어갈 곳에 있어야 합니다.',3,2,0,'2026-09-12T04:10:00.000Z','2026-09-12T04:12:00.000Z','01a093c5-aa00-75b1-a522-4a58b791f1d8');
INSERT INTO "note" VALUES('01a093ce-d1c0-7836-8a2c-d1d3fb5d7e8c','01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-7bcc-8ea6-96762e61e9c9',1,'concern','세금이 얼마나 드는지 걱정입니다.',0,1,1,'2026-09-12T04:11:00.000Z','2026-09-12T04:11:00.000Z','01a093c5-aa00-75b1-a522-4a58b791f1d8');
CREATE TABLE note_revision (
	note_id VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	base_revision INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	support INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	CONSTRAINT pk_note_revision PRIMARY KEY (note_id, revision), 
	CONSTRAINT fk_note_revision_note_id_note FOREIGN KEY(note_id) REFERENCES note (id)
);
INSERT INTO "note_revision" VALUES('01a093cc-fd00-7f64-a0d8-a5b4dff05a81',1,0,'idea','혼자 사는 어르신께 안부 전화를 드리면 좋겠습니다.',0,'2026-09-12T04:09:00.000Z');
INSERT INTO "note_revision" VALUES('01a093cd-e760-7c27-b07a-e334243e65be',1,0,'reason','동네 돌봄 쉼터가 가까이 있어야 합니다.',0,'2026-09-12T04:10:00.000Z');
INSERT INTO "note_revision" VALUES('01a093ce-d1c0-7836-8a2c-d1d3fb5d7e8c',1,0,'concern','세금이 얼마나 드는지 걱정입니다.',0,'2026-09-12T04:11:00.000Z');
INSERT INTO "note_revision" VALUES('01a093cd-e760-7c27-b07a-e334243e65be',2,1,'reason','돌봄 쉼터가 걸어갈 곳에 있어야 합니다.',3,'2026-09-12T04:12:00.000Z');
CREATE TABLE option (
	id VARCHAR NOT NULL, 
	ballot_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	theme_id VARCHAR, 
	CONSTRAINT pk_option PRIMARY KEY (id), 
	CONSTRAINT fk_option_ballot_id_ballot FOREIGN KEY(ballot_id) REFERENCES ballot (id), 
	CONSTRAINT fk_option_theme_id_theme FOREIGN KEY(theme_id) REFERENCES theme (id)
);
INSERT INTO "option" VALUES('01a093d4-5000-7790-983a-fb5f69fb2603','01a093d4-5000-7e01-9c2b-f0fe282b9280',1,'안부 전화',NULL);
INSERT INTO "option" VALUES('01a093d4-5000-7d01-81c5-31811333248a','01a093d4-5000-7e01-9c2b-f0fe282b9280',2,'돌봄 쉼터',NULL);
INSERT INTO "option" VALUES('01a093d8-e3e0-795d-8bd2-37b363f4dce2','01a093d8-e3e0-777b-b962-1ba19dc861db',1,'안부 전화',NULL);
INSERT INTO "option" VALUES('01a093d8-e3e0-77dc-bef0-b7a191bd3383','01a093d8-e3e0-777b-b962-1ba19dc861db',2,'돌봄 쉼터',NULL);
CREATE TABLE participant (
	id VARCHAR NOT NULL, 
	session_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	contact VARCHAR NOT NULL, 
	attributes JSON NOT NULL, 
	"key" VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	walk_in BOOLEAN NOT NULL, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT fk_participant_session_id_session FOREIGN KEY(session_id) REFERENCES session (id)
);
INSERT INTO "participant" VALUES('01a093c5-aa00-75c9-a4c3-597164c48a00','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',1,'김민준','010-2222-3300','{"district": "\uad00\uc545\uad6c"}','key-0','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-781a-a2b2-2de504722e44','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',2,'이서연','010-2222-3301','{"district": "\uad00\uc545\uad6c"}','key-1','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-7ed8-b6b8-357e44cd903a','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',3,'박도윤','010-2222-3302','{"district": "\uad00\uc545\uad6c"}','key-2','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-71d4-9597-a242fdf12b1a','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',4,'최하은','choi@example.org','{"district": "\uad00\uc545\uad6c"}','key-3','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-79f3-83e6-93114351d407','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',5,'정시우','010-2222-3304','{"district": "\uad00\uc545\uad6c"}','key-4','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-73e6-b605-b99e830648a6','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',6,'강지유','010-2222-3305','{"district": "\uad00\uc545\uad6c"}','key-5','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-7e02-9a8a-3f415b026cf0','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',7,'조예준','010-2222-3306','{"district": "\uad00\uc545\uad6c"}','key-6','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-798a-98e1-cf999661bdaf','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',8,'윤서아','010-2222-3307','{"district": "\uad00\uc545\uad6c"}','key-7','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-7f0e-b337-420c13f80f6c','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',9,'남궁 민수','010-2222-3308','{"district": "\uad00\uc545\uad6c"}','key-8','arrived',0);
INSERT INTO "participant" VALUES('01a093c5-aa00-7079-91b9-87376f071287','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',10,'한지호','010-2222-3309','{"district": "\uad00\uc545\uad6c"}','key-9','expected',0);
CREATE TABLE programme (
	id VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	CONSTRAINT pk_programme PRIMARY KEY (id)
);
INSERT INTO "programme" VALUES('01a093c5-aa00-703e-a1cd-c4bb86c32710','서울 복지 기준','서울특별시');
CREATE TABLE quote (
	theme_id VARCHAR NOT NULL, 
	note_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_quote PRIMARY KEY (theme_id, note_id), 
	CONSTRAINT fk_quote_note_id_note FOREIGN KEY(note_id) REFERENCES note (id), 
	CONSTRAINT fk_quote_theme_id_theme FOREIGN KEY(theme_id) REFERENCES theme (id)
);
INSERT INTO "quote" VALUES('01a093d1-90e0-7421-a829-44385c8507d7','01a093cc-fd00-7f64-a0d8-a5b4dff05a81',1);
CREATE TABLE recommendation (
	id VARCHAR NOT NULL, 
	session_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	responsible VARCHAR NOT NULL, 
	theme_id VARCHAR, 
	CONSTRAINT pk_recommendation PRIMARY KEY (id), 
	CONSTRAINT fk_recommendation_session_id_session FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_recommendation_theme_id_theme FOREIGN KEY(theme_id) REFERENCES theme (id)
);
INSERT INTO "recommendation" VALUES('01a093db-a300-7a79-ab91-963ced8d2833','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',1,'구마다 돌봄 쉼터를 한 곳 이상 둡니다.','복지정책실','01a093d1-90e0-7421-a829-44385c8507d7');
CREATE TABLE round (
	id VARCHAR NOT NULL, 
	session_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	guidance VARCHAR NOT NULL, 
	minutes INTEGER NOT NULL, 
	break_after INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	opened_at VARCHAR, 
	closes_at VARCHAR, 
	remaining_seconds INTEGER, 
	closed_at VARCHAR, 
	CONSTRAINT pk_round PRIMARY KEY (id), 
	CONSTRAINT fk_round_session_id_session FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT uq_round_session_id UNIQUE (session_id, number)
);
INSERT INTO "round" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',1,'라운드 1','','',30,10,'closed','2026-09-12T04:08:00.000Z',NULL,NULL,'2026-09-12T04:16:00.000Z');
INSERT INTO "round" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',2,'라운드 2','','',30,10,'planned',NULL,NULL,NULL,NULL);
CREATE TABLE seat (
	round_id VARCHAR NOT NULL, 
	participant_id VARCHAR NOT NULL, 
	table_id VARCHAR NOT NULL, 
	pinned BOOLEAN NOT NULL, 
	CONSTRAINT pk_seat PRIMARY KEY (round_id, participant_id), 
	CONSTRAINT fk_seat_participant_id_participant FOREIGN KEY(participant_id) REFERENCES participant (id), 
	CONSTRAINT fk_seat_round_id_round FOREIGN KEY(round_id) REFERENCES round (id), 
	CONSTRAINT fk_seat_table_id_hall_table FOREIGN KEY(table_id) REFERENCES hall_table (id)
);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-75c9-a4c3-597164c48a00','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-781a-a2b2-2de504722e44','01a093c5-aa00-7bcc-8ea6-96762e61e9c9',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-7ed8-b6b8-357e44cd903a','01a093c5-aa00-7d99-bf35-8c2e0718e47c',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-71d4-9597-a242fdf12b1a','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-79f3-83e6-93114351d407','01a093c5-aa00-7bcc-8ea6-96762e61e9c9',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-73e6-b605-b99e830648a6','01a093c5-aa00-7d99-bf35-8c2e0718e47c',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-7e02-9a8a-3f415b026cf0','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-798a-98e1-cf999661bdaf','01a093c5-aa00-7bcc-8ea6-96762e61e9c9',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-7f0e-b337-420c13f80f6c','01a093c5-aa00-7d99-bf35-8c2e0718e47c',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-78c7-8107-e66cb0e4f4d5','01a093c5-aa00-7079-91b9-87376f071287','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-75c9-a4c3-597164c48a00','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-781a-a2b2-2de504722e44','01a093c5-aa00-7bcc-8ea6-96762e61e9c9',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-7ed8-b6b8-357e44cd903a','01a093c5-aa00-7d99-bf35-8c2e0718e47c',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-71d4-9597-a242fdf12b1a','01a093c5-aa00-7bcc-8ea6-96762e61e9c9',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-79f3-83e6-93114351d407','01a093c5-aa00-7d99-bf35-8c2e0718e47c',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-73e6-b605-b99e830648a6','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-7e02-9a8a-3f415b026cf0','01a093c5-aa00-7d99-bf35-8c2e0718e47c',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-798a-98e1-cf999661bdaf','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-7f0e-b337-420c13f80f6c','01a093c5-aa00-7bcc-8ea6-96762e61e9c9',0);
INSERT INTO "seat" VALUES('01a093c5-aa00-7d82-8a63-86d2c96e819b','01a093c5-aa00-7079-91b9-87376f071287','01a093c5-aa00-746f-8ec2-a3d81173e578',0);
CREATE TABLE session (
	id VARCHAR NOT NULL, 
	programme_id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	venue VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	starts_at VARCHAR NOT NULL, 
	ends_at VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	organizer VARCHAR NOT NULL, 
	observers VARCHAR NOT NULL, 
	introduction VARCHAR NOT NULL, 
	closing VARCHAR NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT fk_session_programme_id_programme FOREIGN KEY(programme_id) REFERENCES programme (id)
);
INSERT INTO "session" VALUES('01a093c5-aa00-7c34-8c41-89eb2f1ed47e','01a093c5-aa00-703e-a1cd-c4bb86c32710','roundtable','시민 원탁회의','','','2026-09-12','','','ko','','','','');
CREATE TABLE table_vote (
	ballot_id VARCHAR NOT NULL, 
	table_id VARCHAR NOT NULL, 
	counts JSON NOT NULL, 
	voters INTEGER NOT NULL, 
	abstain INTEGER NOT NULL, 
	invalid INTEGER NOT NULL, 
	confirmed BOOLEAN NOT NULL, 
	CONSTRAINT pk_table_vote PRIMARY KEY (ballot_id, table_id), 
	CONSTRAINT fk_table_vote_ballot_id_ballot FOREIGN KEY(ballot_id) REFERENCES ballot (id), 
	CONSTRAINT fk_table_vote_table_id_hall_table FOREIGN KEY(table_id) REFERENCES hall_table (id)
);
INSERT INTO "table_vote" VALUES('01a093d4-5000-7e01-9c2b-f0fe282b9280','01a093c5-aa00-746f-8ec2-a3d81173e578','{"01a093d4-5000-7790-983a-fb5f69fb2603": 3, "01a093d4-5000-7d01-81c5-31811333248a": 1}',4,0,0,0);
INSERT INTO "table_vote" VALUES('01a093d4-5000-7e01-9c2b-f0fe282b9280','01a093c5-aa00-7bcc-8ea6-96762e61e9c9','{"01a093d4-5000-7d01-81c5-31811333248a": 2}',3,1,0,0);
INSERT INTO "table_vote" VALUES('01a093d8-e3e0-777b-b962-1ba19dc861db','01a093c5-aa00-746f-8ec2-a3d81173e578','{"01a093d8-e3e0-795d-8bd2-37b363f4dce2": 3, "01a093d8-e3e0-77dc-bef0-b7a191bd3383": 1}',4,0,0,0);
INSERT INTO "table_vote" VALUES('01a093d8-e3e0-777b-b962-1ba19dc861db','01a093c5-aa00-7bcc-8ea6-96762e61e9c9','{"01a093d8-e3e0-77dc-bef0-b7a191bd3383": 3}',3,0,0,0);
CREATE TABLE tally (
	ballot_id VARCHAR NOT NULL, 
	eligible INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	"cast" INTEGER NOT NULL, 
	valid INTEGER NOT NULL, 
	abstain INTEGER NOT NULL, 
	invalid INTEGER NOT NULL, 
	options JSON NOT NULL, 
	CONSTRAINT pk_tally PRIMARY KEY (ballot_id), 
	CONSTRAINT fk_tally_ballot_id_ballot FOREIGN KEY(ballot_id) REFERENCES ballot (id)
);
INSERT INTO "tally" VALUES('01a093d4-5000-7e01-9c2b-f0fe282b9280',10,9,7,6,1,0,'[{"option_id": "01a093d4-5000-7790-983a-fb5f69fb2603", "text": "\uc548\ubd80 \uc804\ud654", "count": 3, "share": 0.5}, {"option_id": "01a093d4-5000-7d01-81c5-31811333248a", "text": "\ub3cc\ubd04 \uc27c\ud130", "count": 3, "share": 0.5}]');
INSERT INTO "tally" VALUES('01a093d8-e3e0-777b-b962-1ba19dc861db',10,9,7,7,0,0,'[{"option_id": "01a093d8-e3e0-795d-8bd2-37b363f4dce2", "text": "\uc548\ubd80 \uc804\ud654", "count": 3, "share": 0.42857142857142855}, {"option_id": "01a093d8-e3e0-77dc-bef0-b7a191bd3383", "text": "\ub3cc\ubd04 \uc27c\ud130", "count": 4, "share": 0.5714285714285714}]');
CREATE TABLE theme (
	id VARCHAR NOT NULL, 
	session_id VARCHAR NOT NULL, 
	round_id VARCHAR, 
	position INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	summary VARCHAR NOT NULL, 
	colour INTEGER NOT NULL, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_theme PRIMARY KEY (id), 
	CONSTRAINT fk_theme_round_id_round FOREIGN KEY(round_id) REFERENCES round (id), 
	CONSTRAINT fk_theme_session_id_session FOREIGN KEY(session_id) REFERENCES session (id)
);
INSERT INTO "theme" VALUES('01a093d1-90e0-7421-a829-44385c8507d7','01a093c5-aa00-7c34-8c41-89eb2f1ed47e',NULL,1,'가까운 돌봄','',0,0);
CREATE TABLE this_station (
	id VARCHAR NOT NULL, 
	since VARCHAR NOT NULL, 
	CONSTRAINT pk_this_station PRIMARY KEY (id)
);
INSERT INTO "this_station" VALUES('01a093c5-aa00-75b1-a522-4a58b791f1d8','2026-09-12T04:00:00.000Z');
CREATE INDEX ix_participant_session_key ON participant (session_id, "key");
CREATE INDEX ix_seat_round_table ON seat (round_id, table_id);
CREATE INDEX ix_filing_note ON filing (note_id);
COMMIT;
