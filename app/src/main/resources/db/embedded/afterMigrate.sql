-- A killed H2 can come back with a row whose number its generator still has to give (decision 0007): each start sets them straight.
alter table message alter column seq restart with (select coalesce(max(seq), 0) + 1 from message);
alter table letter alter column seq restart with (select coalesce(max(seq), 0) + 1 from letter);
alter table audit alter column seq restart with (select coalesce(max(seq), 0) + 1 from audit);
alter table sign_up alter column seq restart with (select coalesce(max(seq), 0) + 1 from sign_up);
alter table opinion alter column seq restart with (select coalesce(max(seq), 0) + 1 from opinion);
alter table waiting alter column seq restart with (select coalesce(max(seq), 0) + 1 from waiting);
