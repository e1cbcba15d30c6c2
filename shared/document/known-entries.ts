// Owns the ids of the dictionary entries that the program itself speaks of; maps hold them as they are written here.

/** Of the exclusions: those who asked not to be contacted. */
export const DO_NOT_DISTURB = '勿扰登记';

/** Of the exclusions: those under 18. */
export const MINORS = '未成年';

/** Of the executor roles: nobody, a system does it. */
export const SYSTEM_ROLE = '系统自动';
