/**
 * Where the tool KIROGOVCOMPARE keeps the figures of the form of 2021: for each table, the path of each row and column in its
 * JSON by the key in the form.
 */

export interface KiroTable {
  /** The key of the object that holds the figures. */
  readonly key: string;
  /** The statutory tables that it holds, by their address in the form. */
  readonly address: 'disclosure' | 'applications' | 'remedies';
  /** Whether a row is found under its column, or a column under its row. */
  readonly order: 'rowFirst' | 'columnFirst';
  readonly rows: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

export const KIRO_TABLES: readonly KiroTable[] = [
  {
    key: 'activeDisclosureData',
    address: 'disclosure',
    order: 'rowFirst',
    rows: {
      regulations: 'regulations',
      normativeDocuments: 'normativeDocuments',
      licensing: 'licensing',
      punishment: 'punishment',
      coercion: 'coercion',
      fees: 'fees',
    },
    columns: { issued: 'made', repealed: 'repealed', inForce: 'valid', decisions: 'processed', amountWan: 'amount' },
  },
  {
    key: 'tableData',
    address: 'applications',
    order: 'columnFirst',
    rows: {
      received: 'newReceived',
      broughtForward: 'carriedOver',
      granted: 'results.granted',
      partlyGranted: 'results.partialGrant',
      'refused.stateSecret': 'results.denied.stateSecret',
      'refused.otherLaw': 'results.denied.lawForbidden',
      'refused.safetyStability': 'results.denied.safetyStability',
      'refused.thirdParty': 'results.denied.thirdPartyRights',
      'refused.internalAffairs': 'results.denied.internalAffairs',
      'refused.process': 'results.denied.processInfo',
      'refused.enforcementFile': 'results.denied.enforcementCase',
      'refused.queryMatter': 'results.denied.adminQuery',
      'unavailable.notHeld': 'results.unableToProvide.noInfo',
      'unavailable.needsCreation': 'results.unableToProvide.needCreation',
      'unavailable.unclear': 'results.unableToProvide.unclear',
      'notProcessed.petition': 'results.notProcessed.complaint',
      'notProcessed.repeat': 'results.notProcessed.repeat',
      'notProcessed.publication': 'results.notProcessed.publication',
      'notProcessed.massive': 'results.notProcessed.massiveRequests',
      'notProcessed.confirmation': 'results.notProcessed.confirmInfo',
      'otherHandling.notCorrected': 'results.other.overdueCorrection',
      'otherHandling.feeUnpaid': 'results.other.overdueFee',
      'otherHandling.other': 'results.other.otherReasons',
      resultTotal: 'results.totalProcessed',
      carriedForward: 'results.carriedForward',
    },
    columns: {
      naturalPerson: 'naturalPerson',
      business: 'legalPerson.commercial',
      research: 'legalPerson.research',
      publicWelfare: 'legalPerson.social',
      legalService: 'legalPerson.legal',
      otherOrg: 'legalPerson.other',
      total: 'total',
    },
  },
  {
    key: 'reviewLitigationData',
    address: 'remedies',
    order: 'rowFirst',
    rows: { review: 'review', litigationDirect: 'litigationDirect', litigationAfterReview: 'litigationPostReview' },
    columns: { upheld: 'maintain', corrected: 'correct', other: 'other', pending: 'unfinished', total: 'total' },
  },
];
