-- Texts without an answer are kept beside what was chosen. A keyed mark of who wrote tells five people from one who asks five times; it says
-- nothing without the secret key. Rows from before have none and never count.

alter table choice add column writer varchar(64);
create index choice_writer on choice (writer);
