package nl.wegwijs.conversation;

import nl.wegwijs.Database;

class ConversationsOnH2Test extends ConversationsKit {
  ConversationsOnH2Test() {
    super(Database.H2);
  }
}
