import { healthStyles } from './health/styles.ts';
import { pulseStyles } from './pulse/styles.ts';
import { todayStyles } from './today/styles.ts';
import { refreshScript } from './workflows/refresh-script.ts';

export const styles = pulseStyles + todayStyles + healthStyles;
export const assets = [refreshScript];
