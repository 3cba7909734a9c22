import { SKILLS } from "#app/assessments/levels.ts";
import { gainedAny, type LevelCounts } from "./level-counts.ts";
import type { Measured } from "./measured.ts";
import { extremes, type SkillFigures } from "./report-view.ts";
import {
	type Cell,
	isSmall,
	PUBLIC_VIEW,
	protectCount,
	protectRelated,
	protectShare,
	sumReleased,
} from "./small-numbers.ts";

type Cells = { withBoth: Cell; gained: Cell; none: Cell; one: Cell; twoOrMore: Cell };

export function protectSkills({ levels, learners }: Measured): SkillFigures[] {
	return SKILLS.map((skill) => {
		const { withBoth } = levels[skill];
		const { gained, ...cells } = protectLevels(levels[skill]);
		const share = protectShare(gained, cells.withBoth, withBoth);
		return {
			skill,
			...cells,
			learners: protectRelated([withBoth, learners])[1]!,
			gained: { ...share, notes: extremes(share.value) },
		};
	});
}

/** From the coarse to the fine, and no further than where a part would be small. */
function protectLevels(counts: LevelCounts): Cells {
	const { withBoth, none, one, twoOrMore } = counts;
	const gained = gainedAny(counts);
	if (withBoth < PUBLIC_VIEW.smallestGroup || isSmall(none) || isSmall(gained)) {
		const part = withBoth === 0 ? 0 : "[c]";
		return {
			withBoth: protectCount(withBoth),
			gained: part,
			none: part,
			one: part,
			twoOrMore: part,
		};
	}
	const hidden = isSmall(one) || isSmall(twoOrMore);
	const parts = [one, twoOrMore].map((count) => (hidden ? "[c]" : protectCount(count)));
	const any = hidden ? protectCount(gained) : sumReleased(parts);
	return {
		withBoth: sumReleased([protectCount(none), any]),
		gained: any,
		none: protectCount(none),
		one: parts[0]!,
		twoOrMore: parts[1]!,
	};
}
