-- What staff wrote themselves, where a machine's translation of it was sent.
alter table case_reply add column original varchar(4096);
