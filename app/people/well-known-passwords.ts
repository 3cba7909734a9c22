import { folded, isLeaked } from "./leaked-hashes.ts";

// Only those of twelve signs and more: shorter ones are refused for their length. From the lists
// of leaked passwords that every guesser starts with, and the one our own demo prints.
const WELL_KNOWN = `
000000000000 0000000000000 012345678901 0123456789012 098765432109 111111111111 1111111111111
111111111111111 111222333444 112233445566 121212121212 123123123123 123321123321 1234123412341234
123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 1234567890ab
123456789101 1234567891011 123456789abc 1234qwerasdf 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc
1qaz2wsx3edc4rfv 222222222222 555555555555 666666666666 777777777777 888888888888 987654321012
999999999999 a1b2c3d4e5f6 aaaaaaaaaaaa abc123456789 abc123abc123 abcabcabcabc abcd12345678
abcdefghijkl abcdefghijklmnop abcdefghijklmnopqrstuvwxyz admin1234567 admin12345678 adminadmin12
adminadminadmin administrator administrator1 administrator123 arsenal12345 asdfasdfasdf
asdfghjkl123 asdfghjkl1234 asdfghjklzxcvbnm batman123456 changeme1234 changeme12345 changemenow1
charlie12345 chelseafc123 college12345 computer1234 correcthorsebatterystaple dragon123456
england12345 englishclass englishteacher esol-plus-2026 esol-plus-demo esolplus-demo
esolpluslondon football1234 ihateyou1234 ilovepassword iloveyou1234 iloveyou12345 iloveyouforever
iloveyousomuch jennifer1234 jordan123456 learnenglish letmein12345 letmein123456 letmeinplease
liverpool123 liverpool1234 liverpoolfc1 london123456 london1234567 london202012 londonlondon
manchester123 manchesterunited manutd123456 michael12345 monkey123456 mypassword12 mypassword123
mypassword1234 p@ssw0rd1234 p@ssword1234 pa55word1234 passw0rd1234 password!123 password123!!
password1234 password1234! password12345 password123456 password123456789 password2024
password2025 password2026 passwordpassword pokemon12345 princess1234 q1w2e3r4t5y6 qazwsxedcrfv
qwerty123456 qwerty1234567 qwerty12345678 qwerty1234567890 qwertyqwerty qwertyuiop12 qwertyuiop123
qwertyuiop[] qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjkl rootrootroot school123456
starwars1234 sunshine1234 superman1234 teacher12345 teacher123456 test12345678 testtesttest
thisismypassword tottenham123 trustno1trustno1 welcome1234! welcome12345 welcome123456
welcometolondon xxxxxxxxxxxx zaq12wsxcde3 zxcvbnm12345 zxcvbnm123456
`;

const known = new Set(WELL_KNOWN.trim().split(/\s+/));

/** Among the first any guesser tries; capitals and spaces make it no harder. */
export function isWellKnown(password: string): boolean {
	return known.has(folded(password)) || isLeaked(password);
}
