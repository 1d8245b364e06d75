-- Who asked to be forgotten is looked for every second.

create index person_forget on person (forget_at);
