import { type Asked, administrators } from "./asked.ts";

/** Administration. */
export const ADMIN: Record<string, Asked> = {
	":lang/admin": administrators(200, 405),
	":lang/admin/accounts": administrators(200, 405),
	":lang/admin/accounts/new": administrators(200, 400),
	":lang/admin/accounts/invitations": administrators(200, 405),
	":lang/admin/accounts/invitations/:invitationId/withdrawal": administrators(302, 303),
	":lang/admin/accounts/:accountId": administrators(200, 405),
	":lang/admin/accounts/:accountId/:step": administrators(200, 303),
	":lang/admin/accounts/:accountId/roles": administrators(200, 400),
	":lang/admin/accounts/:accountId/roles/:grant/removal": administrators(200, 303),
	":lang/admin/areas": administrators(200, 405),
	":lang/admin/areas/new": administrators(200, 400),
	":lang/admin/areas/:areaId": administrators(200, 400),
	":lang/admin/areas/:areaId/removal": administrators(200, 303),
	":lang/admin/codes": administrators(200, 405),
	":lang/admin/codes/:codeList": administrators(200, 405),
	// A form that names no entry is nobody's.
	":lang/admin/codes/:codeList/:codeStep": administrators(302, 400),
	":lang/admin/providers": administrators(200, 405),
	":lang/admin/providers/new": administrators(200, 400),
	":lang/admin/providers/:providerId": administrators(200, 400),
	":lang/admin/settings": administrators(200, 405),
	":lang/admin/settings/history": administrators(200, 405),
	":lang/admin/settings/:setting": administrators(200, 400),
	":lang/admin/audit": administrators(200, 405),
	":lang/admin/audit.csv": administrators(200, 405),
};
