// Owns the content of a branch package: its schema, which readers check and writers are typed by (DOMAIN §3.11).
// When adding a field: make it optional and raise the minor version; readers keep fields they do not know.
import { z } from 'zod';
import { edgeSchema } from '../document/edge-types.ts';
import { KIND_IDS } from '../document/kind-id.ts';
import { nodeSchema } from '../document/kinds/index.ts';
import { policySchema, waveSchema } from '../document/map-fields.ts';
import { milestoneSchema } from '../document/milestones.ts';
import { phaseSchema } from '../document/phases.ts';
import { signOffSchema } from '../document/sign-offs.ts';
import { overlayPartSchema } from '../overlay/overlay-part.ts';
import { packageChangeSchema } from './package-change.ts';

/** `major.minor` of the payload that this program writes. */
export const PACKAGE_FORMAT_VERSION = '1.4';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const code = z.string().min(1).max(200);
const message = z.object({ zh: z.string(), en: z.string() });

/** A strategy row as it travels; further fields of the row are kept as they are. */
const packagedRow = z.looseObject({
  rowCode: code,
  segmentName: z.string(),
  scenarioName: z.string(),
  productName: z.string(),
  channelName: z.string(),
  status: z.enum(['ready', 'active']),
});

const dictionaryEntry = z.looseObject({ id: z.string(), label: message });

/** The part of the map that goes to branches: ready and active nodes, edges between them, dictionary entries in use. */
const packagedMap = z.looseObject({
  id: z.string(),
  illustrative: z.boolean(),
  lifecycleScheme: z.string(),
  waves: z.array(waveSchema),
  /** Which part of the period it is; what head office wants of it stays there. */
  phases: z.array(phaseSchema.pick({ name: true, fromDate: true, toDate: true })).optional(),
  /** Of the plan by several departments (会签): whose it is, and the scripts that it covers; left out where none is. */
  approval: z
    .looseObject({
      no: z.string(),
      to: z.iso.date().optional(),
      signOffs: z.array(signOffSchema.pick({ department: true, name: true, date: true, opinion: true })),
      scripts: z.array(z.string()),
    })
    .optional(),
  milestones: z.array(milestoneSchema.pick({ name: true, date: true, ownerRole: true })).optional(),
  policy: policySchema,
  /** What of the policy is other than the bank's. */
  ownRules: z.array(message).max(99).optional(),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  dictionaries: z.record(z.string(), z.array(dictionaryEntry)),
});

export const payloadSchema = z.looseObject({
  formatVersion: z.string().regex(/^1\.\d{1,4}$/),
  packageId: z.string().min(1).max(60),
  /** 1 for the first package of this map for this branch, then one more each time. */
  revision: z.int().min(1),
  /** SHA-256 of the package file before, null for the first. */
  previousHash: sha256.nullable(),
  mapCode: code,
  mapVersion: z.int().min(1),
  mapTitle: z.string().min(1),
  branchCode: code,
  branchName: z.string().min(1),
  issuedAt: z.iso.datetime(),
  validFrom: z.iso.date(),
  validTo: z.iso.date(),
  issuer: z.looseObject({ name: z.string().optional(), keyId: z.string(), fingerprint: sha256 }),
  /** There for a trial package (试用包), whose results do not count. */
  trial: z.literal(true).optional(),
  classification: z.enum(['internal', 'sensitive']),
  disclaimer: message,
  /** `reason`: why the map goes out with its open warnings. */
  lintSummary: z.looseObject({ error: z.int(), warning: z.int(), info: z.int(), reason: z.string().optional() }),
  /** Dictionaries that the issuer adapted to its own rules; none means that all are the illustrative starter ones. */
  dictionariesTouched: z.array(z.string()),
  map: packagedMap,
  /** Days that are not as their weekday; years whose holidays were not published, or not known, when it was issued. */
  calendar: z
    .looseObject({
      special: z.array(
        z.looseObject({
          date: z.iso.date(),
          kind: z.enum(['rest', 'work']),
          quiet: z.enum(['calls', 'all']).optional(),
        }),
      ),
      unsureYears: z.array(z.int()),
    })
    .optional(),
  rows: z.array(packagedRow).min(1),
  /** Customers on this branch's lists, 人; without `segmentId` over all segments. */
  listCounts: z.array(z.looseObject({ segmentId: z.string().optional(), count: z.int().nonnegative() })),
  /** This branch's own share of product quotas. */
  quota: z.array(z.looseObject({ productId: z.string(), quota: z.number(), unit: z.string().optional() })),
  /** This branch's own quantity of gifts, 份; left out where it has none. */
  gifts: z.array(z.looseObject({ benefitId: z.string(), quantity: z.int().nonnegative() })).optional(),
  /** This branch's own quantity of materials, 份; left out where it has none. */
  materialQuantities: z.array(z.looseObject({ materialId: z.string(), quantity: z.int().nonnegative() })).optional(),
  /** 任务: what this branch takes on of each goal, in the goal's unit; left out where it has none. */
  tasks: z
    .array(
      z.looseObject({
        goalId: z.string(),
        target: z.number().optional(),
        stretchTarget: z.number().optional(),
        staff: z.int().nonnegative().optional(),
      }),
    )
    .optional(),
  /** 激励: what is paid to whom for what in this branch; left out where it takes part in none. Never shown to customers. */
  rewards: z
    .array(
      z.looseObject({
        name: z.string(),
        recipient: z.enum(['staff', 'team', 'branch']),
        roles: z.array(message),
        fromDate: z.iso.date().optional(),
        toDate: z.iso.date().optional(),
        /** 元 for each of them. */
        capEach: z.number().optional(),
        note: z.string().optional(),
        lines: z.array(z.looseObject({ item: z.string(), said: message, note: z.string().optional() })),
      }),
    )
    .optional(),
  materials: z.array(z.looseObject({})),
  overlay: overlayPartSchema.optional(),
  /** Nodes of head office's map that the branch's own decisions leave out (一行一策); since 1.4. */
  leftOut: z.array(z.looseObject({ kind: z.enum(KIND_IDS), code, name: z.string() })).optional(),
  /** What is other than in the package before (与上一版相比); left out where nothing is known of one; since 1.4. */
  since: z
    .looseObject({
      mapVersion: z.int().min(1).describe('上一版图谱版本 / Map version of the package before'),
      revision: z.int().min(1).describe('上一版签发次数 / Issue number of the package before'),
      changes: z.array(packageChangeSchema).max(5000).describe('差异 / What is other'),
    })
    .optional()
    .describe('与上一版相比 / What is other than in the package before'),
  /** Codes of the rows whose results the branch reports back. */
  rowsToReturn: z.array(code),
});
export type PackagePayload = z.infer<typeof payloadSchema>;
