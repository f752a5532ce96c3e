import { pulseStyles } from './pulse/styles.ts';
import { todayStyles } from './today/styles.ts';
import { refreshScript } from './workflows/refresh-script.ts';

export const styles = pulseStyles + todayStyles;
export const assets = [refreshScript];
