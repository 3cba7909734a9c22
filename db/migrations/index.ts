// Listed by hand: a folder scan would depend on how the server is built.
import type { Migration } from "kysely/migration";
import * as places from "./0001-places.ts";
import * as people from "./0002-people.ts";
import * as pilots from "./0003-pilots.ts";
import * as courses from "./0004-courses.ts";
import * as learners from "./0005-learners.ts";
import * as registers from "./0006-registers.ts";
import * as areas from "./0007-areas.ts";
import * as finder from "./0008-finder.ts";
import * as changes from "./0009-changes.ts";
import * as keeping from "./0010-keeping.ts";
import * as asking from "./0011-asking.ts";
import * as openData from "./0012-open-data.ts";
import * as timetable from "./0013-timetable.ts";
import * as learnerRecords from "./0014-people.ts";
import * as learnerImport from "./0014-people-import.ts";
import * as placesGiven from "./0015-places.ts";
import * as phone from "./0016-phone.ts";
import * as phoneUndo from "./0016-phone-undo.ts";
import * as offline from "./0017-offline.ts";
import * as contact from "./0018-contact.ts";
import * as rates from "./0019-rates.ts";
import * as helpers from "./0020-helpers.ts";
import * as achieved from "./0021-achieved.ts";
import * as assessment from "./0022-assessment.ts";
import * as plan from "./0023-plan.ts";
import * as mypage from "./0024-mypage.ts";
import * as doors from "./0025-doors.ts";
import * as survey from "./0026-survey.ts";
import * as outcomes from "./0027-outcomes.ts";
import * as pilotSetup from "./0028-pilot-setup.ts";
import * as arms from "./0029-arms.ts";
import * as voices from "./0030-voices.ts";
import * as releases from "./0031-releases.ts";
import * as workplace from "./0032-workplace.ts";
import * as voicesSeen from "./0033-voices-seen.ts";
import * as trust from "./0034-trust.ts";
import * as accounts from "./0036-accounts.ts";
import * as factors from "./0037-factors.ts";
import * as auditChain from "./0038-audit-chain.ts";
import * as admin from "./0039-admin.ts";
import * as privacy from "./0040-privacy.ts";
import * as leaving from "./0041-leaving.ts";
import * as trust7 from "./0043-trust7.ts";
import * as trust7Consents from "./0043-trust7-consents.ts";
import * as door from "./0044-door.ts";

export const migrations: Record<string, Migration> = {
	"0001-places": places,
	"0002-people": people,
	"0003-pilots": pilots,
	"0004-courses": courses,
	"0005-learners": learners,
	"0006-registers": registers,
	"0007-areas": areas,
	"0008-finder": finder,
	"0009-changes": changes,
	"0010-keeping": keeping,
	"0011-asking": asking,
	"0012-open-data": openData,
	"0013-timetable": timetable,
	"0014-people": learnerRecords,
	"0014-people-import": learnerImport,
	"0015-places": placesGiven,
	"0016-phone": phone,
	"0016-phone-undo": phoneUndo,
	"0017-offline": offline,
	"0018-contact": contact,
	"0019-rates": rates,
	"0020-helpers": helpers,
	"0021-achieved": achieved,
	"0022-assessment": assessment,
	"0023-plan": plan,
	"0024-mypage": mypage,
	"0025-doors": doors,
	"0026-survey": survey,
	"0027-outcomes": outcomes,
	"0028-pilot-setup": pilotSetup,
	"0029-arms": arms,
	"0030-voices": voices,
	"0031-releases": releases,
	"0032-workplace": workplace,
	"0033-voices-seen": voicesSeen,
	"0034-trust": trust,
	"0036-accounts": accounts,
	"0037-factors": factors,
	"0038-audit-chain": auditChain,
	"0039-admin": admin,
	"0040-privacy": privacy,
	"0041-leaving": leaving,
	"0043-trust7": trust7,
	"0043-trust7-consents": trust7Consents,
	"0044-door": door,
};
