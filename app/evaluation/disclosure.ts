export { type Audit, auditOneMore, auditReleases, type Finding } from "./disclosure/audit.ts";
export { POLICIES, type Policy } from "./disclosure/policy.ts";
export { type Protected, protectRelease, protectReport } from "./disclosure/protect-report.ts";
export { type ProtectedTable, protectTable } from "./disclosure/protect-table.ts";
export { DisclosureRefused, type Refusal } from "./disclosure/refusal.ts";
export type { Release, ReleasedQuantity } from "./disclosure/released.ts";
export type { TwoWayTable } from "./disclosure/two-way.ts";
