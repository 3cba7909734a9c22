import type assessments from "../../locales/en/assessments.json";
import type attendance from "../../locales/en/attendance.json";
import type background from "../../locales/en/background.json";
import type classPage from "../../locales/en/class.json";
import type common from "../../locales/en/common.json";
import type compare from "../../locales/en/compare.json";
import type contact from "../../locales/en/contact.json";
import type disclosure from "../../locales/en/disclosure.json";
import type enrolments from "../../locales/en/enrolments.json";
import type equality from "../../locales/en/equality.json";
import type evaluation from "../../locales/en/evaluation.json";
import type finder from "../../locales/en/finder.json";
import type guide from "../../locales/en/guide.json";
import type indicators from "../../locales/en/indicators.json";
import type keeping from "../../locales/en/keeping.json";
import type learners from "../../locales/en/learners.json";
import type links from "../../locales/en/links.json";
import type manage from "../../locales/en/manage.json";
import type messages from "../../locales/en/messages.json";
import type my from "../../locales/en/my.json";
import type offline from "../../locales/en/offline.json";
import type outcomes from "../../locales/en/outcomes.json";
import type people from "../../locales/en/people.json";
import type pilots from "../../locales/en/pilots.json";
import type places from "../../locales/en/places.json";
import type plans from "../../locales/en/plans.json";
import type privacy from "../../locales/en/privacy.json";
import type registers from "../../locales/en/registers.json";
import type releases from "../../locales/en/releases.json";
import type report from "../../locales/en/report.json";
import type sections from "../../locales/en/sections.json";
import type social from "../../locales/en/social.json";
import type surveys from "../../locales/en/surveys.json";
import type timetable from "../../locales/en/timetable.json";
import type workplace from "../../locales/en/workplace.json";

/** Every key is checked by the compiler against the English texts. */
declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "common";
		resources: {
			assessments: typeof assessments;
			attendance: typeof attendance;
			background: typeof background;
			class: typeof classPage;
			common: typeof common;
			compare: typeof compare;
			contact: typeof contact;
			disclosure: typeof disclosure;
			enrolments: typeof enrolments;
			equality: typeof equality;
			evaluation: typeof evaluation;
			finder: typeof finder;
			guide: typeof guide;
			indicators: typeof indicators;
			keeping: typeof keeping;
			learners: typeof learners;
			links: typeof links;
			manage: typeof manage;
			messages: typeof messages;
			my: typeof my;
			offline: typeof offline;
			outcomes: typeof outcomes;
			people: typeof people;
			pilots: typeof pilots;
			places: typeof places;
			plans: typeof plans;
			privacy: typeof privacy;
			registers: typeof registers;
			report: typeof report;
			releases: typeof releases;
			social: typeof social;
			sections: typeof sections;
			surveys: typeof surveys;
			timetable: typeof timetable;
			workplace: typeof workplace;
		};
	}
}
