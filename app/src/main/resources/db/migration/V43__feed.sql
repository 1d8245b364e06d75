-- The secret part of the address of a place's calendar; null: nobody has asked for one.
alter table diary add column feed varchar(40);
create unique index diary_feed on diary (feed);
