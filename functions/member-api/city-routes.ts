import { answerCityRequest } from './routes/answer-city-request.ts';
import { askCityDepartment } from './routes/ask-city-department.ts';
import { listCityRequests } from './routes/list-city-requests.ts';
import { listDepartmentRequests } from './routes/list-department-requests.ts';
import { prolongCityRequest } from './routes/prolong-city-request.ts';
import { readCityRequest } from './routes/read-city-request.ts';
import { takeCityRequest } from './routes/take-city-request.ts';
import { withdrawCityRequest } from './routes/withdraw-city-request.ts';

/** The routes of requests to departments of the city. */
export const cityRoutes = [
  answerCityRequest,
  askCityDepartment,
  listCityRequests,
  listDepartmentRequests,
  prolongCityRequest,
  readCityRequest,
  takeCityRequest,
  withdrawCityRequest,
] as const;
