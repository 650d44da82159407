import type { DATABASE_CODES } from '../codes/database.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes of database faults on the license server. */
export const DATABASE_GUIDANCE = {
  DB_Connection_Failed: {
    note: 'The server answers, but its database does not; customers can only wait. In ConnectionToServer_Failed (101) the reader’s device does not reach the server, so nothing here may hint at the reader’s internet connection. Write no database terms.',
    remedy:
      'Check that the database service runs, and then the connection string, the rights of the login and the OLE DB driver on the server.',
  },
  DB_Schema_Upgrade_Error: {
    note: 'Only those who maintain the server see this: after an update of the server, its stored data could not be brought to the new form. The app was not updated and needs no update.',
    remedy:
      'Back up the database, grant the login the rights it needs (QLM 20 wants one more database role), check enableUpgradeDatabase and run Upgrade DB Schema again. The list of results names the step that stopped.',
  },
  DB_SQL_Query_Error: {
    note: 'The server could not look something up in its data. DB_InsertError (2003) is about saving, DB_Connection_Failed (2000) about not reaching the data at all. Trying again rarely changes it.',
    remedy:
      'Bring server, console and database schema to the same version, and run Upgrade DB Schema; an invalid column name points to this. If the text speaks of a conversion, set the default language of the SQL login to English.',
  },
  DB_InsertError: {
    note: 'The server could not save new data, so the step did not take place. DB_SQL_Query_Error (2002) is about reading. The text speaks of saving by the server, not of a file that the reader saves.',
    remedy:
      'Check that the schema is up to date (Upgrade DB Schema) and that no column rejects an empty value. Otherwise the database is probably full or read-only.',
  },
} as const satisfies Record<keyof typeof DATABASE_CODES, Guidance>;
