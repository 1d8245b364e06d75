package nl.wegwijs.conversation;

import nl.wegwijs.Database;

class ConversationsOnPostgresTest extends ConversationsKit {
  ConversationsOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
